package fi.kaari.approval;

import java.util.Locale;

/** A decision does not count; {@link #why()} says the reason, {@code review.refused.<key>} in the messages. */
public class DecisionRefused extends RuntimeException {

    private final Why why;

    public DecisionRefused(Why why) {
        super("The decision does not count: " + why.key());
        this.why = why;
    }

    public Why why() {
        return why;
    }

    /** Why a decision does not count. */
    public enum Why {
        /** They wrote or edited the post themselves. */
        OWN_WORK,
        /** They have decided on this post already. */
        DECIDED_ALREADY,
        /** It is another role's turn. */
        NOT_YOUR_TURN,
        /** No person has signed in: it is a program, or the provider does not say when they did. */
        NOBODY_SIGNED_IN,
        /** The step takes a fresh or a stronger sign-in: {@link StepUp}. */
        SIGN_IN_AGAIN,
        /** The content is not the one they saw. */
        CONTENT_CHANGED,
        /** The review has ended: decided, sent back or voided. */
        CLOSED,
        /** Sending back takes a comment that says what to change. */
        COMMENT_MISSING,
        /** A release past the steps takes a reason that colleagues can read. */
        REASON_MISSING,
        /** Somebody else looks at a release afterwards: neither an author nor who released it. */
        SOMEBODY_ELSE,
        /** The comment is longer than {@link Decision#LONGEST_COMMENT}. */
        COMMENT_TOO_LONG;

        public String key() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
