package fi.kaari.platform.instagram;

import fi.kaari.platform.Timeouts;
import fi.kaari.workspace.Secret;
import java.net.URI;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Kaari as an application at Meta, and where people consent.
 *
 * @param login by which way people consent: {@code facebook} or {@code instagram}; empty for the one of the base url's host
 * @param authUrl of the login page; empty for the platform's own, or beside the base url where that is another
 * @param tokenUrl where codes are exchanged, likewise
 */
@ConfigurationProperties("kaari.platform.instagram")
record ConsentSettings(
        @DefaultValue("") String baseUrl,
        @DefaultValue("v25.0") String apiVersion,
        @DefaultValue("") String login,
        @DefaultValue("") String authUrl,
        @DefaultValue("") String tokenUrl,
        @DefaultValue("") String clientId,
        @DefaultValue("") Secret clientSecret,
        @DefaultValue Timeouts timeouts) {

    static final String OWN_HOST = "graph.instagram.com";

    ConsentSettings {
        if (!login.matches("|facebook|instagram"))
            throw new IllegalArgumentException("kaari.platform.instagram.login is facebook or instagram");
    }

    boolean isByInstagram() {
        return login.isEmpty() ? isOwnHost() : login.equals("instagram");
    }

    private boolean isOwnHost() {
        return !baseUrl.isBlank() && OWN_HOST.equals(URI.create(baseUrl.strip()).getHost());
    }
}
