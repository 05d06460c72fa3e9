package fi.kaari.publication;

import java.time.Instant;
import java.util.Locale;

/**
 * Something about the ledger that nobody would notice by itself.
 *
 * @param count how many publications it is about
 * @param since when the first of them should have moved on
 */
public record Concern(Kind kind, int count, Instant since) {

    /** What can be wrong. */
    public enum Kind {
        /** What is due is claimed by nobody. */
        CLAIMS_STOPPED,
        /** A piece of work was begun long ago and has neither ended nor broken off. */
        JOB_HANGS,
        /** Something approved has come due and stands nowhere on the ledger. */
        NO_FATE;

        /** As it stands in message keys: {@code claims-stopped}. */
        public String key() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
