package fi.kaari.signin;

import java.net.URI;
import java.util.List;
import java.util.Set;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AuthorizationCodeRequestAuthenticationContext;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AuthorizationCodeRequestAuthenticationException;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AuthorizationCodeRequestAuthenticationProvider;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AuthorizationCodeRequestAuthenticationToken;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AuthorizationCodeRequestAuthenticationValidator;

/** Whether the demonstration's sign-in may return to an address: this machine by any of its names and at any port. */
final class LoopbackRedirect {

    static final String PATH = "/login/oauth2/code/" + IdentityProvider.ID;

    private static final Set<String> HOSTS = Set.of("localhost", "127.0.0.1", "[::1]");

    private LoopbackRedirect() {}

    static void accept(List<AuthenticationProvider> providers) {
        providers.stream()
                .filter(OAuth2AuthorizationCodeRequestAuthenticationProvider.class::isInstance)
                .map(OAuth2AuthorizationCodeRequestAuthenticationProvider.class::cast)
                .forEach(provider -> provider.setAuthenticationValidator(context -> {
                    check(context);
                    OAuth2AuthorizationCodeRequestAuthenticationValidator.DEFAULT_SCOPE_VALIDATOR.accept(context);
                }));
    }

    static boolean isOurs(String address) {
        var uri = URI.create(address);
        return HOSTS.contains(uri.getHost()) && PATH.equals(uri.getRawPath()) && uri.getRawFragment() == null;
    }

    private static void check(OAuth2AuthorizationCodeRequestAuthenticationContext context) {
        OAuth2AuthorizationCodeRequestAuthenticationToken request = context.getAuthentication();
        var address = request.getRedirectUri();
        if (address == null || !isOurs(address))
            throw new OAuth2AuthorizationCodeRequestAuthenticationException(
                    new OAuth2Error(
                            OAuth2ErrorCodes.INVALID_REQUEST, "The demonstration answers on this machine only", null),
                    null);
    }
}
