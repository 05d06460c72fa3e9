package fi.kaari.channel;

import fi.kaari.check.Check;
import fi.kaari.check.Finding;
import fi.kaari.check.Finding.Field;
import fi.kaari.check.Finding.Place;
import fi.kaari.platform.Content;
import fi.kaari.platform.Platform;
import fi.kaari.post.Rendered;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Lets the platform of a variant's channel say what it would refuse. */
@Component
class ChannelCheck implements Check {

    private final Channels channels;
    private final Contents contents;

    ChannelCheck(Channels channels, Contents contents) {
        this.channels = channels;
        this.contents = contents;
    }

    @Override
    public List<Finding> findings(Rendered rendered) {
        return channels.find(rendered.variant().channel())
                .filter(channel -> channel.workspace().equals(rendered.post().workspace()))
                .map(channel -> findings(channels.platform(channel), contents.of(rendered)))
                .orElse(List.of(Finding.error("channel.missing", Place.of(Field.CHANNEL))));
    }

    private static List<Finding> findings(Platform platform, Content content) {
        return Stream.concat(platform.misunderstood(content).stream(), platform.check(content).stream())
                .toList();
    }
}
