package fi.kaari.sandbox.facebook;

import fi.kaari.sandbox.Appearance;
import fi.kaari.sandbox.Backstage;
import fi.kaari.sandbox.Caller;
import fi.kaari.sandbox.Draft;
import fi.kaari.sandbox.OfSandbox;
import fi.kaari.sandbox.Stage;
import fi.kaari.sandbox.graph.Fields;
import fi.kaari.sandbox.graph.GraphRefusal;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** {@code GET} and {@code POST /{id}}: the Page, its posts, photos and videos; an unpublished post is made public here. */
@RestController
@OfSandbox
class PageNodes {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ssxx");

    private final Backstage backstage;
    private final PagePosts posts;
    private final PageVideos videos;

    PageNodes(Backstage backstage, PagePosts posts, PageVideos videos) {
        this.backstage = backstage;
        this.posts = posts;
        this.videos = videos;
    }

    @GetMapping(PageStand.BASE + "/{id}")
    Map<String, Object> read(Caller caller, @PathVariable String id, @RequestParam(defaultValue = "") String fields) {
        if (id.equals(caller.account()) || id.equals("me"))
            return Fields.of(caller.account(), fields, Map.of("name", caller.account()));
        return Fields.of(id, fields, fields(caller, draft(caller, id)));
    }

    private Map<String, Object> fields(Caller caller, Draft draft) {
        if (draft.is(PagePosts.KIND)) return postFields(caller, draft);
        return PageVideos.isVideo(draft) ? videos.fields(draft) : Map.of();
    }

    private Map<String, Object> postFields(Caller caller, Draft post) {
        var fields = new LinkedHashMap<String, Object>();
        fields.put("is_published", posts.isPublished(post));
        fields.put("permalink_url", Stage.address(caller, post.id()));
        fields.put("message", post.as(Appearance.class).text());
        fields.put("created_time", TIME.format(post.madeAt().atOffset(ZoneOffset.UTC)));
        return fields;
    }

    @PostMapping(PageStand.BASE + "/{id}")
    Map<String, Object> change(Caller caller, @PathVariable String id, @RequestParam Map<String, String> form) {
        var draft = draft(caller, id);
        if (!draft.is(PagePosts.KIND)) throw GraphRefusal.missing(id);
        if (!form.equals(Map.of("is_published", "true")))
            throw GraphRefusal.parameter("Only is_published=true can be changed here");
        posts.publish(draft);
        return Map.of("success", true);
    }

    private Draft draft(Caller caller, String id) {
        return backstage.find(caller, id).orElseThrow(() -> GraphRefusal.missing(id));
    }
}
