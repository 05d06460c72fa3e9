package fi.kaari.signin;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Which OpenID Connect provider vouches for people, and how Kaari presents itself there.
 *
 * @param issuer the provider's issuer, e.g. {@code https://sso.example.org/realms/office}; empty for the demonstration
 * @param groupsClaim the claim of the ID token that lists groups such as {@code /kaari/<workspace>/<role>}
 */
@ConfigurationProperties("kaari.signin")
record SignInSettings(
        @Nullable String issuer,
        @DefaultValue("kaari") String clientId,
        @DefaultValue("") String clientSecret,
        @DefaultValue({"openid", "profile"}) Set<String> scopes,
        @DefaultValue("groups") String groupsClaim) {

    @Override
    public String toString() {
        return "SignInSettings[issuer=%s, clientId=%s, clientSecret=******]".formatted(issuer, clientId);
    }
}
