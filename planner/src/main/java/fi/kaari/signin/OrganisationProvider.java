package fi.kaari.signin;

import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;

/** The organisation's own provider, found by its issuer; Kaari starts without it and asks it at the first sign-in. */
final class OrganisationProvider implements IdentityProvider {

    private final SignInSettings settings;
    private final String issuer;
    private final RestClient http;
    private volatile @Nullable ClientRegistration known;

    OrganisationProvider(SignInSettings settings) {
        this.settings = settings;
        this.issuer = Objects.requireNonNull(settings.issuer());
        this.http = ProviderHttp.client().build();
    }

    @Override
    public ClientRegistration registration() {
        var registration = known;
        return registration != null ? registration : asked();
    }

    @Override
    public ClientRegistration asked() {
        return known = discovered();
    }

    private ClientRegistration discovered() {
        try {
            return ClientRegistrations.fromOidcConfiguration(configuration())
                    .registrationId(ID)
                    .clientId(settings.clientId())
                    .clientSecret(settings.clientSecret())
                    .clientAuthenticationMethod(authentication())
                    .scope(settings.scopes())
                    .redirectUri("{baseUrl}/login/oauth2/code/{registrationId}")
                    .build();
        } catch (RestClientException | IllegalStateException unusable) {
            throw new ProviderUnavailable(issuer, unusable);
        }
    }

    private ClientAuthenticationMethod authentication() {
        return settings.clientSecret().isEmpty()
                ? ClientAuthenticationMethod.NONE
                : ClientAuthenticationMethod.CLIENT_SECRET_BASIC;
    }

    private Map<String, Object> configuration() {
        var configuration = http.get()
                .uri(issuer.replaceFirst("/$", "") + "/.well-known/openid-configuration")
                .retrieve()
                .body(new ParameterizedTypeReference<Map<String, Object>>() {});
        if (configuration == null || !issuer.equals(configuration.get("issuer")))
            throw new IllegalStateException("The provider calls itself otherwise than kaari.signin.issuer does");
        return configuration;
    }
}
