package fi.kaari.platform;

import java.util.Locale;

/**
 * Something that a person allows Kaari to do.
 *
 * @param name as the platform writes it, e.g. {@code tweet.write}
 */
public record Right(String name, Purpose purpose) {

    /** Whether an account without it cannot be connected: Kaari would publish what it could not find again. */
    public boolean isNeeded() {
        return purpose != Purpose.MEASURE && purpose != Purpose.CORRECT;
    }

    /** What Kaari does with a right. */
    public enum Purpose {
        /** Sees which accounts there are. */
        FIND_ACCOUNT,
        PUBLISH,
        /** Reads what was published, so that nothing is published twice. */
        READ_BACK,
        /** Stays signed in while nobody is there. */
        STAY,
        /** Takes back or changes what was published. */
        CORRECT,
        MEASURE;

        /** Its name in messages, {@code right.<key>}. */
        public String key() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
