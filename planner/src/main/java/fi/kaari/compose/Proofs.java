package fi.kaari.compose;

import fi.kaari.channel.Channels;
import fi.kaari.channel.Contents;
import fi.kaari.channel.Previews;
import fi.kaari.check.Checks;
import fi.kaari.page.Times;
import fi.kaari.platform.Count;
import fi.kaari.platform.Preview;
import fi.kaari.platform.Price;
import fi.kaari.platform.Priced;
import fi.kaari.post.Post;
import fi.kaari.post.Rendered;
import fi.kaari.post.Rendering;
import fi.kaari.post.Variant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Pulls proofs: renders a variant, saved or not, for its planned time, and has it looked at. */
@Component
class Proofs {

    private final Checks checks;
    private final Previews previews;
    private final Channels channels;
    private final Contents contents;
    private final Rendering rendering;

    Proofs(Checks checks, Previews previews, Channels channels, Contents contents, Rendering rendering) {
        this.checks = checks;
        this.previews = previews;
        this.channels = channels;
        this.contents = contents;
        this.rendering = rendering;
    }

    Proof of(Post post, Variant variant, Times times) {
        var assessment = checks.assess(post, variant);
        var rendered = isConnected(variant) ? assessment.rendered() : null;
        return new Proof(
                preview(rendered, times),
                counts(rendered),
                price(rendered),
                assessment.findings(),
                rendering.values(post, variant));
    }

    private boolean isConnected(Variant variant) {
        return channels.find(variant.channel()).isPresent();
    }

    private @Nullable Preview preview(@Nullable Rendered rendered, Times times) {
        return rendered == null
                ? null
                : previews.of(
                        rendered, times.moment(rendered.variant().schedule().due()));
    }

    private List<Count> counts(@Nullable Rendered rendered) {
        if (rendered == null) return List.of();
        var channel = channels.get(rendered.variant().channel());
        return channels.platform(channel).count(contents.of(rendered));
    }

    private @Nullable Price price(@Nullable Rendered rendered) {
        if (rendered == null) return null;
        var platform = channels.platform(channels.get(rendered.variant().channel()));
        return platform instanceof Priced priced ? priced.price(contents.of(rendered)) : null;
    }
}
