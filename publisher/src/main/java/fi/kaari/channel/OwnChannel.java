package fi.kaari.channel;

import fi.kaari.post.ChannelId;
import fi.kaari.post.InvalidPost;
import fi.kaari.post.Post;
import fi.kaari.post.Requirement;
import fi.kaari.post.Variant;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A post is written for channels of its own workspace. */
@Component
class OwnChannel implements Requirement {

    private final Channels channels;

    OwnChannel(Channels channels) {
        this.channels = channels;
    }

    @Override
    public void require(@Nullable Post before, Post after) {
        var fresh = channels(after);
        if (before != null) fresh.removeAll(channels(before));
        var isOwn = fresh.stream()
                .allMatch(channel -> channels.find(channel)
                        .filter(known -> known.workspace().equals(after.workspace()))
                        .isPresent());
        if (!isOwn) throw new InvalidPost("channel");
    }

    private static Set<ChannelId> channels(Post post) {
        return post.variants().stream().map(Variant::channel).collect(Collectors.toCollection(HashSet::new));
    }
}
