package fi.kaari.platform.instagram;

import fi.kaari.platform.Timeouts;
import java.net.URI;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where Instagram's Graph API is, in which version, and how long it may take.
 *
 * @param imagePause between two looks at a container of images
 * @param videoPause between two looks at a container with a video; a minute is the documented rhythm
 */
@ConfigurationProperties("kaari.platform.instagram")
record Settings(
        @DefaultValue("") String baseUrl,
        @DefaultValue("v25.0") String apiVersion,
        @DefaultValue("3s") Duration imagePause,
        @DefaultValue("1m") Duration videoPause,
        @DefaultValue Timeouts timeouts) {

    private static final String OWN_HOST = "graph.instagram.com";

    /** Whether people sign in at Instagram itself and not at Facebook; then less is allowed. */
    boolean isInstagramLogin() {
        return OWN_HOST.equals(URI.create(baseUrl.strip()).getHost());
    }
}
