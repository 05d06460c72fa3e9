package fi.kaari.platform.oauth;

import fi.kaari.platform.Account.Token;
import fi.kaari.platform.Answer;
import fi.kaari.platform.Credentials;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What a token endpoint gave.
 *
 * @param life of the access token; null if it was not said
 * @param scopes what the token may be used for; empty if it was not said
 */
public record Granted(
        Token access, @Nullable Token refresh, @Nullable Duration life, Optional<Set<String>> scopes) {

    private static final Pattern TOKEN = Pattern.compile("[!-~]{1,4000}");
    private static final long LONGEST_LIFE = Duration.ofDays(3650).toSeconds();

    /** Reads {@code access_token}, {@code refresh_token}, {@code expires_in} and {@code scope}; without a token it is no answer. */
    public static Granted in(Answer answer) {
        return in(answer, answer.json());
    }

    /** The same where the answer holds it further inside. */
    public static Granted in(Answer answer, JsonNode found) {
        var access = token(found.path("access_token"));
        if (access == null) throw answer.lost("answered without a token");
        return new Granted(
                access,
                token(found.path("refresh_token")),
                life(found.path("expires_in")),
                scopes(found.path("scope")));
    }

    private static @Nullable Token token(JsonNode found) {
        return found.isString() && TOKEN.matcher(found.asString()).matches() ? new Token(found.asString()) : null;
    }

    private static @Nullable Duration life(JsonNode found) {
        var seconds = found.asLong(0);
        return seconds > 0 && seconds <= LONGEST_LIFE ? Duration.ofSeconds(seconds) : null;
    }

    /** Parted by spaces or commas, or a list. */
    public static Optional<Set<String>> scopes(JsonNode found) {
        if (found.isArray())
            return Optional.of(
                    found.values().stream().map(scope -> scope.asString("")).collect(Collectors.toUnmodifiableSet()));
        if (!found.isString()) return Optional.empty();
        return Optional.of(Arrays.stream(found.asString().split("[ ,]+"))
                .filter(scope -> !scope.isEmpty())
                .collect(Collectors.toUnmodifiableSet()));
    }

    /** The credentials that follow others, whose refresh token stays good unless another one came. */
    public Credentials after(@Nullable Credentials earlier, Instant now) {
        var kept = refresh == null && earlier != null ? earlier.refresh() : refresh;
        return new Credentials(
                access, kept, life == null ? null : now.plus(life), earlier == null ? null : earlier.consentEndsAt());
    }
}
