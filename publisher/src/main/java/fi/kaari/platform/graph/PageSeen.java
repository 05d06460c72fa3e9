package fi.kaari.platform.graph;

import fi.kaari.platform.Account.Token;
import org.jspecify.annotations.Nullable;

/**
 * A Page that a person may act for.
 *
 * @param mayCreate whether their role on the Page lets them publish
 * @param professional the id of the professional account that belongs to the Page; null if there is none
 */
public record PageSeen(
        String id,
        String name,
        Token token,
        boolean mayCreate,
        @Nullable String professional) {}
