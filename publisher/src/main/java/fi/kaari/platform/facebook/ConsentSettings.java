package fi.kaari.platform.facebook;

import fi.kaari.platform.Timeouts;
import fi.kaari.workspace.Secret;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Kaari as an application at Meta, and where people consent.
 *
 * @param authUrl of the login dialog; empty for Facebook's own, or beside the base url where that is another
 * @param tokenUrl where codes and tokens are exchanged, likewise
 */
@ConfigurationProperties("kaari.platform.facebook")
record ConsentSettings(
        @DefaultValue("") String baseUrl,
        @DefaultValue("v25.0") String apiVersion,
        @DefaultValue("") String authUrl,
        @DefaultValue("") String tokenUrl,
        @DefaultValue("") String clientId,
        @DefaultValue("") Secret clientSecret,
        @DefaultValue Timeouts timeouts) {}
