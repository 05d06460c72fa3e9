package fi.kaari.publication;

import fi.kaari.approval.Digest;
import fi.kaari.post.Post;
import fi.kaari.post.Posts;
import fi.kaari.post.Rendered;
import fi.kaari.post.Rendering;
import fi.kaari.post.RenderingFault;
import fi.kaari.post.Variant;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Renders what is about to go out afresh and compares it with what was approved. */
@Component
class Verification {

    private final Posts posts;
    private final Rendering rendering;

    Verification(Posts posts, Rendering rendering) {
        this.posts = posts;
        this.rendering = rendering;
    }

    /** The content as it was approved; empty if it is a different one now. */
    Optional<Rendered> approved(Publication publication) {
        return posts.find(publication.post())
                .flatMap(post -> post.variant(publication.variant()).flatMap(variant -> rendered(post, variant)))
                .filter(rendered -> Digest.of(rendered).equals(publication.digest()));
    }

    private Optional<Rendered> rendered(Post post, Variant variant) {
        try {
            return Optional.of(rendering.render(post, variant));
        } catch (RenderingFault noLongerRenders) {
            return Optional.empty();
        }
    }
}
