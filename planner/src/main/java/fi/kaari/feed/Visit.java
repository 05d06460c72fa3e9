package fi.kaari.feed;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A calendar asks for a feed.
 *
 * @param ownerSeenAt when the feed's owner last signed in
 * @param fetchedAt when it was last asked for, null if never
 * @param stamp what the plan was at
 */
record Visit(
        FeedId feed,
        Selection selection,
        Instant ownerSeenAt,
        @Nullable Instant fetchedAt,
        Stamp stamp) {}
