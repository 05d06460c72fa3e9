package fi.kaari.inbox;

import fi.kaari.channel.Channel;
import fi.kaari.channel.Channels;
import fi.kaari.channel.Previews;
import fi.kaari.check.Checks;
import fi.kaari.page.Times;
import fi.kaari.post.ChannelId;
import fi.kaari.post.Post;
import fi.kaari.post.Variant;
import fi.kaari.post.VariantId;
import fi.kaari.workspace.WorkspaceId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Lays out what a review is about. */
@Component
class Papers {

    private final Checks checks;
    private final Channels channels;
    private final Previews previews;

    Papers(Checks checks, Channels channels, Previews previews) {
        this.checks = checks;
        this.channels = channels;
        this.previews = previews;
    }

    /** These variants of the post, in its order. */
    List<Paper> of(Post post, Set<VariantId> wanted, Times times) {
        return post.variants().stream()
                .filter(variant -> wanted.contains(variant.id()))
                .map(variant -> paper(post, variant, times))
                .toList();
    }

    private Paper paper(Post post, Variant variant, Times times) {
        var assessment = checks.assess(post, variant);
        var rendered = assessment.rendered();
        var channel = channels.find(variant.channel()).orElse(null);
        var preview = rendered == null || channel == null
                ? null
                : previews.of(rendered, times.moment(variant.schedule().due()));
        var platform = channel == null ? null : channels.platform(channel).name();
        return new Paper(variant, channel, platform, rendered, preview, assessment.findings());
    }

    /** The workspace's channels by their ids. */
    Map<ChannelId, Channel> channels(WorkspaceId workspace) {
        return channels.all(workspace).stream().collect(Collectors.toMap(Channel::id, channel -> channel));
    }
}
