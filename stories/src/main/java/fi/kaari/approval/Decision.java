package fi.kaari.approval;

import fi.kaari.workspace.Person;
import fi.kaari.workspace.SignIn;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One person's yes or no to exactly one content.
 *
 * @param step the place of the step in its flow, from 0
 * @param digest of the content that the person saw
 * @param signIn how they were signed in when they decided
 */
public record Decision(
        int step,
        Person person,
        Verdict verdict,
        String comment,
        Digest digest,
        @Nullable SignIn signIn,
        Instant at) {

    /** In characters. */
    public static final int LONGEST_COMMENT = 4_000;

    public boolean isApproval() {
        return verdict == Verdict.APPROVED;
    }

    public boolean isRelease() {
        return verdict == Verdict.RELEASED;
    }

    /** Yes, no, or out at once. */
    public enum Verdict {
        APPROVED,
        SENT_BACK,
        /** Let out past the steps that were left, by a lead: {@link Release}. */
        RELEASED;

        /** As it stands in the database and in message keys: {@code sent-back}. */
        public String key() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        static Verdict ofKey(String key) {
            return valueOf(key.toUpperCase(Locale.ROOT).replace('-', '_'));
        }
    }
}
