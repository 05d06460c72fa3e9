package fi.kaari.feed;

import java.time.Instant;

/**
 * Where the workspace's trail has come to. Every act of a person and every move of a publication leaves an entry there,
 * in the same transaction and one after the other; so long as none is added, everything that feeds show stays the same.
 *
 * @param sequence of the trail's last entry; 0 if there is none
 * @param at the time of that entry
 */
record Stamp(long sequence, Instant at) {}
