package fi.kaari.approval;

import fi.kaari.arc.Arc;
import fi.kaari.post.Post;
import fi.kaari.post.Rendering;
import fi.kaari.post.RenderingFault;
import fi.kaari.post.Variant;
import fi.kaari.post.VariantId;
import fi.kaari.workspace.NotFound;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Computes digests from fresh renderings. */
@Component
class Digests {

    private final Rendering rendering;

    Digests(Rendering rendering) {
        this.rendering = rendering;
    }

    /** Of what the review is about, as it is now; a variant that is gone or can no longer be rendered has none. */
    Map<VariantId, Digest> fresh(Post post, Review review) {
        var fresh = new HashMap<VariantId, Digest>();
        post.variants().stream()
                .filter(variant -> review.digests().containsKey(variant.id()))
                .forEach(variant -> of(post, variant).ifPresent(digest -> fresh.put(variant.id(), digest)));
        return fresh;
    }

    /** Whether a post reads differently in the one arc than in the other. */
    boolean differ(Post post, Arc before, Arc after) {
        return post.variants().stream()
                .anyMatch(variant -> !of(before, post, variant).equals(of(after, post, variant)));
    }

    private Optional<Digest> of(Arc arc, Post post, Variant variant) {
        try {
            return Optional.of(Digest.of(rendering.render(arc, post, variant)));
        } catch (RenderingFault | NotFound cannotBeRendered) {
            return Optional.empty();
        }
    }

    private Optional<Digest> of(Post post, Variant variant) {
        try {
            return Optional.of(Digest.of(rendering.render(post, variant)));
        } catch (RenderingFault | NotFound cannotBeRendered) {
            return Optional.empty();
        }
    }
}
