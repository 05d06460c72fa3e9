package fi.kaari.publication;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Why something that is out was to be taken back.
 *
 * @param because a person's words
 * @param proof how a person knows that it is gone, where they took it back by hand; else null
 * @param provedBy that person's name
 */
public record Retraction(
        String because,
        String askedBy,
        Instant askedAt,
        @Nullable String proof,
        @Nullable String provedBy) {}
