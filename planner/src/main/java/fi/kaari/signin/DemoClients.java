package fi.kaari.signin;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.security.oauth2.server.authorization.settings.TokenSettings;

/**
 * Who may ask the demonstration's provider for tokens: the pages, and one script for each person.
 *
 * @param secret of the pages, new with every start
 */
record DemoClients(String secret) {

    static final String PAGES = "kaari";

    List<RegisteredClient> all() {
        return Stream.concat(
                        Stream.of(pages()), Arrays.stream(DemoPerson.values()).map(DemoClients::script))
                .toList();
    }

    private RegisteredClient pages() {
        return RegisteredClient.withId(PAGES)
                .clientId(PAGES)
                .clientSecret("{noop}" + secret)
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .authorizationGrantType(AuthorizationGrantType.REFRESH_TOKEN)
                .redirectUri("http://127.0.0.1" + LoopbackRedirect.PATH)
                .scope("openid")
                .scope("profile")
                .tokenSettings(TokenSettings.builder()
                        .refreshTokenTimeToLive(Duration.ofHours(12))
                        .build())
                .clientSettings(ClientSettings.builder().requireProofKey(true).build())
                .build();
    }

    private static RegisteredClient script(DemoPerson person) {
        return RegisteredClient.withId(person.script())
                .clientId(person.script())
                .clientSecret("{noop}" + person.password())
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_POST)
                .authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
                .tokenSettings(TokenSettings.builder()
                        .accessTokenTimeToLive(Duration.ofHours(1))
                        .build())
                .build();
    }
}
