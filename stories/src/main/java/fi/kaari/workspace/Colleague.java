package fi.kaari.workspace;

import org.jspecify.annotations.Nullable;

/**
 * Somebody who can be asked.
 *
 * @param subject identifies them at the identity provider
 * @param email where they are written to; null if it is not known
 * @param person who they are here; null until they sign in for the first time
 */
public record Colleague(
        String subject,
        String name,
        @Nullable String email,
        @Nullable PersonId person) {}
