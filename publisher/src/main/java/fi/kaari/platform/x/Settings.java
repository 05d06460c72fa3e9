package fi.kaari.platform.x;

import fi.kaari.platform.Timeouts;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where X's API is and how long it may take.
 *
 * @param textLimit in X's own weighted characters; 25,000 for Premium accounts
 */
@ConfigurationProperties("kaari.platform.x")
record Settings(
        @DefaultValue("") String baseUrl,
        @DefaultValue("280") int textLimit,
        @DefaultValue Timeouts timeouts) {}
