package fi.kaari.feed;

import java.time.Instant;

/**
 * A feed as it was written at one time.
 *
 * @param sequence of the trail's entry up to which it is good
 * @param until when the window moves on, and with it what the file should hold
 */
record Edition(long sequence, Instant until, FeedFile file) {

    boolean covers(Instant now) {
        return now.isBefore(until);
    }

    /** Nothing has changed since. */
    Edition upTo(long later) {
        return new Edition(later, until, file);
    }
}
