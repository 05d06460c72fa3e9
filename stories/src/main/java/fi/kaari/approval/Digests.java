package fi.kaari.approval;

import fi.kaari.post.Post;
import fi.kaari.post.Rendering;
import fi.kaari.post.RenderingFault;
import fi.kaari.post.VariantId;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;

/** Computes digests from fresh renderings. */
@Service
public class Digests {

    private final Rendering rendering;

    Digests(Rendering rendering) {
        this.rendering = rendering;
    }

    /** Of each of the post's variants. */
    public Map<VariantId, Digest> of(Post post) {
        return post.variants().stream()
                .collect(Collectors.toMap(
                        variant -> variant.id(), variant -> Digest.of(rendering.render(post, variant))));
    }

    /** The digest of the whole post; empty if one of its variants can no longer be rendered. */
    public Optional<Digest> ofWhole(Post post) {
        try {
            return Optional.of(Digest.of(of(post)));
        } catch (RenderingFault cannotBeRendered) {
            return Optional.empty();
        }
    }
}
