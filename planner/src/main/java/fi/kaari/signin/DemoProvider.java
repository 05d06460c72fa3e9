package fi.kaari.signin;

import java.net.Inet6Address;
import java.net.InetAddress;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;

/** The built-in provider as its client sees it; the browser's address is relative, so that any name of this machine works. */
final class DemoProvider implements IdentityProvider {

    static final String ISSUER = "http://demo.kaari.invalid";

    private final Environment environment;
    private final DemoClients clients;
    private volatile @Nullable ClientRegistration known;

    DemoProvider(Environment environment, DemoClients clients) {
        this.environment = environment;
        this.clients = clients;
    }

    /** Built at the first need, because the port is known only then. */
    @Override
    public ClientRegistration registration() {
        var registration = known;
        return registration != null ? registration : (known = ours());
    }

    private ClientRegistration ours() {
        return ClientRegistration.withRegistrationId(ID)
                .clientId(DemoClients.PAGES)
                .clientSecret(clients.secret())
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .redirectUri("{baseUrl}/login/oauth2/code/{registrationId}")
                .scope("openid", "profile")
                .issuerUri(ISSUER)
                .authorizationUri("/oauth2/authorize")
                .tokenUri(here() + "/oauth2/token")
                .jwkSetUri(here() + "/oauth2/jwks")
                .userNameAttributeName("sub")
                .clientName("Kaari")
                .build();
    }

    private String here() {
        var address = environment.getRequiredProperty("server.address", InetAddress.class);
        var host = address instanceof Inet6Address ? "[::1]" : address.getHostAddress();
        var port = environment.getProperty("local.server.port", environment.getProperty("server.port", "8080"));
        return "http://" + host + ":" + port;
    }
}
