package fi.kaari.signin;

import fi.kaari.approval.StepUp;
import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.stereotype.Component;

/** What is asked of the provider: a sign-in or, of whoever is about to decide, a fresh one that is strong enough. */
@Component
class SignInRequests implements OAuth2AuthorizationRequestResolver {

    private final OAuth2AuthorizationRequestResolver usual;
    private final StepUp stepUp;

    SignInRequests(IdentityProvider provider, StepUp stepUp) {
        this.usual = new DefaultOAuth2AuthorizationRequestResolver(
                id -> IdentityProvider.ID.equals(id) ? provider.asked() : null);
        this.stepUp = stepUp;
    }

    @Override
    public @Nullable OAuth2AuthorizationRequest resolve(HttpServletRequest request) {
        return demanding(usual.resolve(request), request);
    }

    @Override
    public @Nullable OAuth2AuthorizationRequest resolve(HttpServletRequest request, String registration) {
        return demanding(usual.resolve(request, registration), request);
    }

    private @Nullable OAuth2AuthorizationRequest demanding(
            @Nullable OAuth2AuthorizationRequest asked, HttpServletRequest request) {
        if (asked == null || request.getParameter(FreshSignIn.PARAMETER) == null) return asked;
        return OAuth2AuthorizationRequest.from(asked)
                .additionalParameters(parameters -> parameters.putAll(freshness()))
                .build();
    }

    private Map<String, Object> freshness() {
        var freshness = new HashMap<String, Object>();
        freshness.put("prompt", "login");
        freshness.put("max_age", stepUp.within().toSeconds());
        if (!stepUp.strengths().isEmpty()) freshness.put("acr_values", String.join(" ", stepUp.strengths()));
        return freshness;
    }
}
