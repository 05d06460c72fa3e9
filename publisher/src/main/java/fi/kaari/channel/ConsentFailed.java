package fi.kaari.channel;

import java.util.Locale;

/** Somebody came back from a platform's consent page, and no account could be opened; nothing is kept. */
public class ConsentFailed extends RuntimeException {

    private final Reason reason;

    public ConsentFailed(Reason reason) {
        super("The consent did not open an account: " + reason.key());
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }

    /** Why, as people are told. */
    public enum Reason {
        /** The person, or the platform, said no. */
        DENIED,
        /** The answer does not belong to anything this person has begun in this browser. */
        NOT_OURS,
        /** The answer has been used. */
        USED,
        /** It took too long. */
        EXPIRED,
        /** The platform does not accept its own code, or Kaari's registration. */
        REFUSED,
        /** The platform cannot be asked just now. */
        AWAY,
        /** The person has no account there that Kaari could publish on. */
        NOTHING;

        /** Its name in messages. */
        public String key() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
