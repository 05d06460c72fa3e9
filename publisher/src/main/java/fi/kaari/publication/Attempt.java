package fi.kaari.publication;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One piece of work on a publication.
 *
 * @param job {@code prepare}, {@code publish} or {@code settle}
 * @param outcome {@code publication.outcome.<outcome>}; null while it is under way, or if the node died meanwhile
 * @param detail the platform's own words, if it said any
 */
public record Attempt(
        int number,
        String job,
        Instant startedAt,
        @Nullable Instant endedAt,
        @Nullable String outcome,
        @Nullable String detail) {}
