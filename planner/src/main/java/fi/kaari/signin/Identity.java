package fi.kaari.signin;

import fi.kaari.workspace.SignIn;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.ClaimAccessor;

/**
 * What a token of the provider says about somebody.
 *
 * @param userName what they type to sign in there, as an administrator of the provider knows them
 * @param email where they are written to, if the provider says
 * @param signIn when and how they signed in; null for a program, and where the provider does not say
 */
record Identity(
        String issuer,
        String subject,
        String name,
        String userName,
        @Nullable String email,
        Memberships memberships,
        @Nullable SignIn signIn) {

    static Identity of(ClaimAccessor token, SignInSettings settings) {
        var subject = Objects.requireNonNull(token.getClaimAsString("sub"), "sub");
        var userName = firstOf(token.getClaimAsString("preferred_username"), subject);
        return new Identity(
                Objects.requireNonNull(token.getClaimAsString("iss"), "iss"),
                subject,
                firstOf(token.getClaimAsString("name"), userName),
                userName,
                token.getClaimAsString("email"),
                settings.groupsPattern().memberships(groups(token.getClaims(), settings.groupsClaim())),
                isProgram(token) ? null : signIn(token));
    }

    /** A client that has got a token in its own name. */
    private static boolean isProgram(ClaimAccessor token) {
        var subject = token.getClaimAsString("sub");
        return Stream.of("client_id", "azp").map(token::getClaimAsString).anyMatch(subject::equals)
                || firstOf(token.getClaimAsString("preferred_username"), "").startsWith("service-account-");
    }

    private static List<String> groups(Map<String, Object> claims, String path) {
        return switch (claims.get(path)) {
            case Collection<?> several -> several.stream().map(String::valueOf).toList();
            case String one -> List.of(one);
            case null -> deeper(claims, path);
            default -> List.of();
        };
    }

    private static List<String> deeper(Map<String, Object> claims, String path) {
        var dot = path.indexOf('.');
        if (dot < 0 || !(claims.get(path.substring(0, dot)) instanceof Map<?, ?> inner)) return List.of();
        return groups(named(inner), path.substring(dot + 1));
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> named(Map<?, ?> claims) {
        return (Map<String, Object>) claims;
    }

    private static @Nullable SignIn signIn(ClaimAccessor token) {
        Instant at = token.getClaimAsInstant("auth_time");
        return at == null ? null : new SignIn(at, token.getClaimAsString("acr"));
    }

    private static String firstOf(@Nullable String preferred, String otherwise) {
        return preferred == null || preferred.isBlank() ? otherwise : preferred;
    }
}
