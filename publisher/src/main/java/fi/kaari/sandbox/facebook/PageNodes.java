package fi.kaari.sandbox.facebook;

import fi.kaari.sandbox.Backstage;
import fi.kaari.sandbox.Caller;
import fi.kaari.sandbox.Draft;
import fi.kaari.sandbox.OfSandbox;
import fi.kaari.sandbox.graph.Counts;
import fi.kaari.sandbox.graph.Fields;
import fi.kaari.sandbox.graph.Form;
import fi.kaari.sandbox.graph.GraphRefusal;
import java.util.Map;
import java.util.Set;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** {@code /{id}}: the Page, its posts, photos, videos and reels; here an unpublished post is made public. */
@RestController
@OfSandbox
class PageNodes {

    private static final Set<String> COUNTS = Set.of(
            "post_media_view",
            "post_total_media_view_unique",
            "post_clicks",
            "post_clicks_by_type",
            "post_reactions_by_type_total",
            "post_activity_by_action_type",
            "post_video_views");

    private final Backstage backstage;
    private final PagePosts posts;
    private final PageVideos videos;
    private final PageReels reels;

    PageNodes(Backstage backstage, PagePosts posts, PageVideos videos, PageReels reels) {
        this.backstage = backstage;
        this.posts = posts;
        this.videos = videos;
        this.reels = reels;
    }

    @GetMapping(PageStand.BASE + "/{id}")
    Map<String, Object> read(Caller caller, @PathVariable String id, @RequestParam(defaultValue = "") String fields) {
        if (id.equals(caller.account()) || id.equals("me"))
            return Fields.of(caller.account(), fields, Map.of("name", caller.account()));
        return Fields.of(id, fields, fields(draft(caller, id)));
    }

    private Map<String, Object> fields(Draft draft) {
        return switch (draft.kind()) {
            case PagePosts.KIND -> posts.fields(draft);
            case PageVideos.KIND -> videos.fields(draft);
            case PageReels.KIND -> reels.fields(draft);
            default -> Map.of();
        };
    }

    /** A Page has no permissions of its own; only a person has. */
    @GetMapping(PageStand.BASE + "/me/permissions")
    Map<String, Object> permissions() {
        throw GraphRefusal.parameter("Tried accessing nonexisting field (permissions) on node type (Page)");
    }

    @PostMapping(PageStand.BASE + "/{id}")
    Map<String, Object> change(Caller caller, @PathVariable String id, @RequestParam Map<String, String> fields) {
        var post = post(caller, id);
        var form = Form.of(fields, Set.of("is_published", "message"));
        if (!form.has("is_published") && !form.has("message"))
            throw GraphRefusal.parameter("Nothing to change was given");
        if (!form.flag("is_published", true)) throw GraphRefusal.parameter("A post cannot be unpublished here");
        if (form.has("message")) posts.reword(post, PageFeed.message(form.text("message")));
        if (form.has("is_published")) posts.publish(post(caller, id));
        return Map.of("success", true);
    }

    @DeleteMapping(PageStand.BASE + "/{id}")
    Map<String, Object> delete(Caller caller, @PathVariable String id) {
        var draft = draft(caller, id);
        if (draft.is(PagePosts.KIND)) posts.remove(draft);
        else backstage.remove(draft);
        return Map.of("success", true);
    }

    @GetMapping(PageStand.BASE + "/{id}/insights")
    Map<String, Object> insights(
            Caller caller, @PathVariable String id, @RequestParam(defaultValue = "") String metric) {
        return Counts.of(id, metric, COUNTS, posts.age(post(caller, id)));
    }

    private Draft post(Caller caller, String id) {
        var draft = draft(caller, id);
        if (!draft.is(PagePosts.KIND)) throw GraphRefusal.missing(id);
        return draft;
    }

    private Draft draft(Caller caller, String id) {
        return backstage.find(caller, id).orElseThrow(() -> GraphRefusal.missing(id));
    }
}
