package fi.kaari.feed;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How feeds behave.
 *
 * @param restsAfter how long after its owner's last sign-in a feed shows nothing any more, until they sign in again
 */
@ConfigurationProperties("kaari.feed")
record FeedSettings(@DefaultValue("180d") Duration restsAfter) {}
