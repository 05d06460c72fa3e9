package fi.kaari.inbox;

import fi.kaari.approval.DecisionRefused;
import fi.kaari.approval.DecisionRefused.Why;
import fi.kaari.approval.Digest;
import java.io.Serializable;

/**
 * A decision that did not count, for the page that says why: the flash attribute {@code attempt}.
 *
 * @param why {@code review.refused.<why>}
 * @param seen the digest of what the person was looking at
 * @param comment what they wrote, so that it is not lost
 * @param isRelease whether it was to be let out past the steps that are left
 */
record Attempt(String why, String seen, String comment, boolean isRelease) implements Serializable {

    static final String NAME = "attempt";

    static Attempt of(DecisionRefused refusal, Digest seen, String comment, boolean isRelease) {
        return new Attempt(refusal.why().key(), seen.hex(), comment, isRelease);
    }

    /** Whether all it lacked was a fresher sign-in. */
    public boolean waitedForSignIn() {
        return why.equals(Why.SIGN_IN_AGAIN.key());
    }

    public Digest digest() {
        return new Digest(seen);
    }
}
