package fi.kaari.feed;

import java.time.Instant;

/**
 * A state of the workspace's plan: as long as this stays the same, so does everything that feeds show. Every act of a
 * person and every move of a publication leaves an entry in the audit trail, in the same transaction.
 *
 * @param sequence of the last entry in the workspace's trail that may have changed the plan; 0 if there is none
 * @param at the time of that entry
 */
record Stamp(long sequence, Instant at) {}
