package fi.kaari.platform.youtube;

import fi.kaari.platform.Timeouts;
import fi.kaari.workspace.Secret;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Kaari as an application at Google, and where people consent.
 *
 * @param authUrl of the consent page; empty for Google's own, or beside the base url where that is another
 * @param tokenUrl where codes and tokens are exchanged, likewise
 */
@ConfigurationProperties("kaari.platform.youtube")
record ConsentSettings(
        @DefaultValue("") String baseUrl,
        @DefaultValue("") String authUrl,
        @DefaultValue("") String tokenUrl,
        @DefaultValue("") String clientId,
        @DefaultValue("") Secret clientSecret,
        @DefaultValue Timeouts timeouts) {}
