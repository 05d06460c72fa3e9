package fi.kaari.signin;

import java.time.Duration;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Which OpenID Connect provider vouches for people, and how Kaari presents itself there.
 *
 * @param issuer the provider's issuer, e.g. {@code https://sso.example.org/realms/office}; empty for the demonstration
 * @param groupsClaim the claim of a token that lists groups; {@code a.b} is b inside a
 * @param groupsPattern how the groups that mean something here are called
 * @param audience whom access tokens have to name so that the API takes them
 * @param trust how long somebody stays signed in without the provider having said again that they are
 * @param directory who is asked who can be asked
 */
@ConfigurationProperties("kaari.signin")
record SignInSettings(
        @Nullable String issuer,
        @DefaultValue("kaari") String clientId,
        @DefaultValue("") String clientSecret,
        @DefaultValue({"openid", "profile", "email"}) Set<String> scopes,
        @DefaultValue("groups") String groupsClaim,
        @DefaultValue(GroupPattern.USUAL) GroupPattern groupsPattern,
        @DefaultValue("kaari-api") String audience,
        @DefaultValue("1h") Duration trust,
        @DefaultValue("known") DirectoryKind directory) {

    /** Where it is known who holds a role. */
    enum DirectoryKind {
        /** Here, of those who have signed in. */
        KNOWN,
        /** In Keycloak, of everybody. */
        KEYCLOAK
    }

    @Override
    public String toString() {
        return "SignInSettings[issuer=%s, clientId=%s, clientSecret=******]".formatted(issuer, clientId);
    }
}
