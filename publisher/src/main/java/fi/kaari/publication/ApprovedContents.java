package fi.kaari.publication;

import fi.kaari.approval.Digest;
import fi.kaari.post.Posts;
import fi.kaari.post.Rendered;
import fi.kaari.post.Rendering;
import fi.kaari.post.RenderingFault;
import fi.kaari.workspace.NotFound;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What publications are about, as it was approved. */
@Component
public class ApprovedContents {

    private final Posts posts;
    private final Rendering rendering;

    ApprovedContents(Posts posts, Rendering rendering) {
        this.posts = posts;
        this.rendering = rendering;
    }

    /** Rendered afresh and compared; empty if it is a different content now, or none. */
    public Optional<Rendered> of(Publication row) {
        return rendered(row).filter(content -> Digest.of(content).equals(row.digest()));
    }

    private Optional<Rendered> rendered(Publication row) {
        try {
            return posts.find(row.post())
                    .flatMap(post -> post.variant(row.variant()).map(it -> rendering.render(post, it)));
        } catch (RenderingFault | NotFound noLongerRenders) {
            return Optional.empty();
        }
    }
}
