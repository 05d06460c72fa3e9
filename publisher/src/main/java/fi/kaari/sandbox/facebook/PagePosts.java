package fi.kaari.sandbox.facebook;

import fi.kaari.sandbox.Appearance;
import fi.kaari.sandbox.Backstage;
import fi.kaari.sandbox.Caller;
import fi.kaari.sandbox.Draft;
import fi.kaari.sandbox.Ids;
import fi.kaari.sandbox.OfSandbox;
import fi.kaari.sandbox.Stage;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The Page's posts, unpublished and published. */
@Component
@OfSandbox
class PagePosts {

    static final String KIND = "POST";

    private static final String UNPUBLISHED = "UNPUBLISHED";
    private static final String PUBLISHED = "PUBLISHED";

    private final Backstage backstage;
    private final Stage stage;

    PagePosts(Backstage backstage, Stage stage) {
        this.backstage = backstage;
        this.stage = stage;
    }

    /** Makes a post, which is public at once unless it is told not to be; its id. */
    @Transactional
    public String make(Caller page, Appearance appearance, boolean isPublished) {
        var id = page.account() + "_" + Ids.digits(16);
        var post = backstage.take(page, id, KIND, UNPUBLISHED, appearance);
        if (isPublished) publish(post);
        return id;
    }

    /** May be repeated: a post that is public stays so, and there is one. */
    @Transactional
    public void publish(Draft post) {
        if (post.isAt(UNPUBLISHED) && backstage.move(post, PUBLISHED))
            stage.show(post.owner(), post.id(), post.as(Appearance.class));
    }

    boolean isPublished(Draft post) {
        return post.isAt(PUBLISHED);
    }
}
