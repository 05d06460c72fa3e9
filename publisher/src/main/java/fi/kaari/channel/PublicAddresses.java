package fi.kaari.channel;

import fi.kaari.media.MediaItem;
import fi.kaari.media.MediaLinks;
import java.net.URI;
import java.time.Duration;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Where platforms fetch media from: signed addresses below {@code kaari.public-url}. */
@Component
class PublicAddresses {

    private static final Duration LIFE = Duration.ofHours(24);

    private final MediaLinks links;
    private final Environment environment;

    PublicAddresses(MediaLinks links, Environment environment) {
        this.links = links;
        this.environment = environment;
    }

    URI of(MediaItem item) {
        return URI.create(base() + links.path(item.id(), LIFE));
    }

    /** Asked for each time: the port of an embedded default is known only once it runs. */
    private String base() {
        var configured = environment.getProperty("kaari.public-url", "");
        return configured.isEmpty()
                ? "http://127.0.0.1:" + environment.getProperty("local.server.port", "8080")
                : configured.replaceAll("/+$", "");
    }
}
