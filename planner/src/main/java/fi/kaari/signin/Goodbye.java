package fi.kaari.signin;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.oidc.web.logout.OidcClientInitiatedLogoutSuccessHandler;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.web.authentication.logout.LogoutSuccessHandler;
import org.springframework.stereotype.Component;

/** Lets whoever signs out here sign out at the provider too, unless it does not answer. */
@Component
class Goodbye implements LogoutSuccessHandler {

    private static final String PAGE = "/signed-out";

    private final IdentityProvider provider;
    private final OidcClientInitiatedLogoutSuccessHandler there;

    Goodbye(IdentityProvider provider, ClientRegistrationRepository registrations) {
        this.provider = provider;
        this.there = new OidcClientInitiatedLogoutSuccessHandler(registrations);
        there.setPostLogoutRedirectUri("{baseUrl}" + PAGE);
        there.setDefaultTargetUrl(PAGE);
    }

    @Override
    public void onLogoutSuccess(
            HttpServletRequest request, HttpServletResponse response, @Nullable Authentication person)
            throws IOException, ServletException {
        try {
            provider.asked();
            there.onLogoutSuccess(request, response, person);
        } catch (ProviderUnavailable away) {
            response.sendRedirect(request.getContextPath() + PAGE + "?here");
        }
    }
}
