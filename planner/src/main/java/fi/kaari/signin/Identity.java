package fi.kaari.signin;

import fi.kaari.workspace.SignIn;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.ClaimAccessor;

/**
 * What a token of the provider says about somebody.
 *
 * @param userName what they type to sign in there, as an administrator of the provider knows them
 * @param groups all their groups, as the provider names them
 */
record Identity(
        String issuer,
        String subject,
        String name,
        String userName,
        List<String> groups,
        @Nullable SignIn signIn) {

    static Identity of(ClaimAccessor token, String groupsClaim) {
        var subject = Objects.requireNonNull(token.getClaimAsString("sub"), "sub");
        var userName = firstOf(token.getClaimAsString("preferred_username"), subject);
        return new Identity(
                Objects.requireNonNull(token.getClaimAsString("iss"), "iss"),
                subject,
                firstOf(token.getClaimAsString("name"), userName),
                userName,
                groups(token, groupsClaim),
                signIn(token));
    }

    Memberships memberships() {
        return Memberships.of(groups);
    }

    private static List<String> groups(ClaimAccessor token, String claim) {
        return switch (token.getClaims().get(claim)) {
            case Collection<?> several -> several.stream().map(String::valueOf).toList();
            case String one -> List.of(one);
            case null -> List.of();
            default -> List.of();
        };
    }

    private static @Nullable SignIn signIn(ClaimAccessor token) {
        Instant at = token.getClaimAsInstant("auth_time");
        return at == null ? null : new SignIn(at, token.getClaimAsString("acr"));
    }

    private static String firstOf(@Nullable String preferred, String otherwise) {
        return preferred == null || preferred.isBlank() ? otherwise : preferred;
    }
}
