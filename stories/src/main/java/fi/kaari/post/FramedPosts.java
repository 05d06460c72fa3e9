package fi.kaari.post;

import fi.kaari.template.TemplateLeaving;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the templates that posts are written in. */
@Component
class FramedPosts {

    private final PostTable table;

    FramedPosts(PostTable table) {
        this.table = table;
    }

    /** @throws TemplateInUse naming the posts, if there are any */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(TemplateLeaving leaving) {
        var posts = table.of(leaving.template().id());
        if (!posts.isEmpty()) throw new TemplateInUse(leaving.template(), posts);
    }
}
