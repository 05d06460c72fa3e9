package fi.kaari.intake;

import fi.kaari.arc.Arc;
import fi.kaari.arc.Arcs;
import fi.kaari.channel.Channel;
import fi.kaari.channel.Channels;
import fi.kaari.post.Post;
import fi.kaari.post.Posts;
import fi.kaari.post.Variant;
import fi.kaari.post.VariantId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Shows what came from an earlier version of a plan and is no longer in it. */
@Component
class LeftoverViews {

    private final Posts posts;
    private final Arcs arcs;
    private final Channels channels;

    LeftoverViews(Posts posts, Arcs arcs, Channels channels) {
        this.posts = posts;
        this.arcs = arcs;
        this.channels = channels;
    }

    List<LeftoverView> of(Intake intake) {
        return intake.leftovers().stream().flatMap(each -> view(each).stream()).toList();
    }

    private Optional<LeftoverView> view(VariantId id) {
        return posts.of(id).flatMap(post -> post.variant(id).map(variant -> view(post, variant)));
    }

    private LeftoverView view(Post post, Variant variant) {
        return new LeftoverView(
                post,
                variant,
                arcs.find(post.arc()).map(Arc::name).orElse(""),
                channels.find(variant.channel()).orElse(null));
    }

    /** One of them, with the name of its arc. */
    record LeftoverView(
            Post post,
            Variant variant,
            String arc,
            @Nullable Channel channel) {}
}
