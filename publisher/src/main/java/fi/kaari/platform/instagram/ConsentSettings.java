package fi.kaari.platform.instagram;

import fi.kaari.platform.Timeouts;
import fi.kaari.workspace.Secret;
import java.net.URI;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Kaari as an application at Meta, and where people consent.
 *
 * @param login who signs in: {@code page}, the person behind its Page, or {@code account} itself; empty for the way that the base url's host has
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

    static final String OWN_API = "https://graph.instagram.com";

    ConsentSettings {
        if (!login.matches("|page|account"))
            throw new IllegalArgumentException("kaari.platform.instagram.login is page or account");
    }

    /** Whether accounts sign in themselves, rather than a person who acts for their Pages. */
    boolean isByAccount() {
        return login.isEmpty() ? isOwnApi() : login.equals("account");
    }

    private boolean isOwnApi() {
        return !baseUrl.isBlank()
                && URI.create(OWN_API)
                        .getHost()
                        .equals(URI.create(baseUrl.strip()).getHost());
    }
}
