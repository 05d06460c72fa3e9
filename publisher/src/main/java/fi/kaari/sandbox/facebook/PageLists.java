package fi.kaari.sandbox.facebook;

import fi.kaari.sandbox.Caller;
import fi.kaari.sandbox.Draft;
import fi.kaari.sandbox.OfSandbox;
import fi.kaari.sandbox.graph.Fields;
import fi.kaari.sandbox.graph.Leaf;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The Page's posts in lists; {@code /feed} holds the unpublished ones, too. */
@RestController
@OfSandbox
class PageLists {

    private static final String USUAL = "created_time,message";

    private final PagePosts posts;

    PageLists(PagePosts posts) {
        this.posts = posts;
    }

    @GetMapping({PageStand.BASE + "/{page}/published_posts", PageStand.BASE + "/{page}/posts"})
    Map<String, Object> published(
            Caller caller,
            @PathVariable String page,
            @RequestParam(defaultValue = USUAL) String fields,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String after) {
        PageStand.require(caller, page);
        return list(posts.published(caller), fields, Leaf.of(limit, after));
    }

    @GetMapping(PageStand.BASE + "/{page}/feed")
    Map<String, Object> all(
            Caller caller,
            @PathVariable String page,
            @RequestParam(defaultValue = USUAL) String fields,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String after) {
        PageStand.require(caller, page);
        return list(posts.all(caller), fields, Leaf.of(limit, after));
    }

    /** Nothing is scheduled here: the publisher comes at the due time itself. */
    @GetMapping(PageStand.BASE + "/{page}/scheduled_posts")
    Map<String, Object> scheduled(
            Caller caller, @PathVariable String page, @RequestParam(defaultValue = USUAL) String fields) {
        PageStand.require(caller, page);
        return list(List.of(), fields, Leaf.of(null, null));
    }

    private Map<String, Object> list(List<Draft> found, String fields, Leaf leaf) {
        return leaf.of(found, Draft::id, post -> Fields.of(post.id(), fields, posts.fields(post)));
    }
}
