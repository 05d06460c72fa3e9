package fi.kaari.publications;

import fi.kaari.approval.Digest;
import fi.kaari.channel.Previews;
import fi.kaari.page.Times;
import fi.kaari.platform.Preview;
import fi.kaari.post.Posts;
import fi.kaari.post.Rendered;
import fi.kaari.post.Rendering;
import fi.kaari.post.RenderingFault;
import fi.kaari.publication.Publication;
import fi.kaari.workspace.NotFound;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Shows what a publication is about as its readers see it. */
@Component
class Faces {

    private final Posts posts;
    private final Rendering rendering;
    private final Previews previews;

    Faces(Posts posts, Rendering rendering, Previews previews) {
        this.posts = posts;
        this.rendering = rendering;
        this.previews = previews;
    }

    /** Empty if the content is no longer the one that was approved. */
    Optional<Preview> of(Publication publication, Times times) {
        return rendered(publication)
                .filter(content -> Digest.of(content).equals(publication.digest()))
                .map(content -> previews.of(content, times.moment(publication.due())));
    }

    private Optional<Rendered> rendered(Publication publication) {
        try {
            return posts.find(publication.post())
                    .flatMap(post -> post.variant(publication.variant()).map(it -> rendering.render(post, it)));
        } catch (RenderingFault | NotFound gone) {
            return Optional.empty();
        }
    }
}
