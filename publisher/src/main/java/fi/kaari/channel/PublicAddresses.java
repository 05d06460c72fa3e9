package fi.kaari.channel;

import fi.kaari.media.MediaItem;
import fi.kaari.media.MediaLinks;
import fi.kaari.workspace.PublicAddress;
import java.net.URI;
import java.time.Duration;
import org.springframework.stereotype.Component;

/** Where platforms fetch media from: signed addresses below {@code kaari.public-url}. */
@Component
class PublicAddresses {

    private static final Duration LIFE = Duration.ofHours(24);

    private final MediaLinks links;
    private final PublicAddress address;

    PublicAddresses(MediaLinks links, PublicAddress address) {
        this.links = links;
        this.address = address;
    }

    URI of(MediaItem item) {
        return address.of(links.path(item.id(), LIFE));
    }
}
