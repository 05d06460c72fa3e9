package fi.kaari.feed;

import fi.kaari.workspace.PersonId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One person's subscription to the plan.
 *
 * @param owner whose rights it has; when they lose theirs, it ends
 * @param arcName the name of its arc, null if it shows all arcs
 * @param fetchedAt when a calendar last asked for it, to the day; null if none has
 */
public record Feed(
        FeedId id,
        PersonId owner,
        String ownerName,
        Selection selection,
        @Nullable String arcName,
        Instant madeAt,
        @Nullable Instant fetchedAt) {}
