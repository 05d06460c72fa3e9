package fi.kaari.publication;

import java.time.Instant;

/**
 * One count that a platform keeps about a publication.
 *
 * @param name the platform's own, e.g. {@code likes}
 */
public record Measurement(String name, long amount, Instant measuredAt) {}
