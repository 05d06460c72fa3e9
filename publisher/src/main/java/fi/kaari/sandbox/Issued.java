package fi.kaari.sandbox;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A token that the sandbox has given out.
 *
 * @param account whose it is; empty for a person's own
 * @param consent the consent that it goes back to
 * @param accounts those that the consent is about
 */
public record Issued(
        Kind kind,
        String account,
        String consent,
        Set<String> scopes,
        List<String> accounts,
        Instant givenAt,
        @Nullable Instant expiresAt,
        @Nullable Instant endedAt) {

    public Issued {
        scopes = Set.copyOf(scopes);
        accounts = List.copyOf(accounts);
    }

    public boolean isEnded() {
        return endedAt != null;
    }

    public boolean isExpired(Instant now) {
        return expiresAt != null && !now.isBefore(expiresAt);
    }

    public boolean isGood(Instant now) {
        return !isEnded() && !isExpired(now);
    }

    /** What a token is good for. */
    public enum Kind {
        /** Acts as an account. */
        ACCESS,
        /** Brings the next ones. */
        REFRESH,
        /** Is a person's, for an hour or two. */
        BRIEF,
        /** Is a person's, for two months. */
        LASTING
    }
}
