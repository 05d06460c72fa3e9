package fi.kaari.post;

import fi.kaari.template.Template;
import java.util.List;

/** A template cannot be removed while posts are written in it; give them another one first. */
public class TemplateInUse extends RuntimeException {

    private final transient Template template;
    private final transient List<Post> posts;

    TemplateInUse(Template template, List<Post> posts) {
        super("Template " + template.id() + " is used by " + posts.size() + " posts; give them another one first");
        this.template = template;
        this.posts = List.copyOf(posts);
    }

    public Template template() {
        return template;
    }

    /** Those that use it, by the due time of their first variant. */
    public List<Post> posts() {
        return posts;
    }
}
