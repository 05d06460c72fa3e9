package fi.kaari.sandbox.instagram;

import fi.kaari.sandbox.Caller;
import fi.kaari.sandbox.Draft;
import fi.kaari.sandbox.Names;
import fi.kaari.sandbox.OfSandbox;
import fi.kaari.sandbox.Shown;
import fi.kaari.sandbox.graph.Counts;
import fi.kaari.sandbox.graph.Fields;
import fi.kaari.sandbox.graph.Form;
import fi.kaari.sandbox.graph.GraphRefusal;
import fi.kaari.sandbox.graph.Leaf;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Make a container, look at it until it is finished, publish it, read what is published. */
@RestController
@OfSandbox
@EnableConfigurationProperties(Settings.class)
class InstagramCalls {

    private static final Pattern DIGITS = Pattern.compile("\\d+");
    private static final Set<String> OF_POST = Set.of(
            "comments",
            "likes",
            "saved",
            "reach",
            "views",
            "shares",
            "reposts",
            "total_interactions",
            "follows",
            "profile_visits");
    private static final Set<String> OF_REEL = Set.of(
            "comments",
            "likes",
            "saved",
            "reach",
            "views",
            "shares",
            "reposts",
            "total_interactions",
            "ig_reels_avg_watch_time",
            "ig_reels_video_view_total_time");
    private static final Set<String> OF_STORY =
            Set.of("reach", "views", "shares", "replies", "total_interactions", "follows", "profile_visits");
    private static final Map<String, Set<String>> COUNTS =
            Map.of(Container.FEED, OF_POST, Container.REELS, OF_REEL, Container.STORY, OF_STORY);

    private final Containers containers;
    private final AccountMedia media;
    private final Names names;

    InstagramCalls(Containers containers, AccountMedia media, Names names) {
        this.containers = containers;
        this.media = media;
        this.names = names;
    }

    @PostMapping(InstagramStand.BASE + "/{account}/media")
    Map<String, String> make(Caller caller, @PathVariable String account, @RequestParam Map<String, String> form) {
        InstagramStand.require(caller, account);
        return Map.of("id", containers.make(caller, form));
    }

    @PostMapping(InstagramStand.BASE + "/{account}/media_publish")
    Map<String, String> publish(Caller caller, @PathVariable String account, @RequestParam Map<String, String> fields) {
        InstagramStand.require(caller, account);
        var id = Form.of(fields, Set.of("creation_id")).required("creation_id", DIGITS);
        var container = containers.find(caller, id).orElseThrow(() -> GraphRefusal.missing(id));
        if (containers.isExpired(container)) throw GraphRefusal.of(-2, 2207020, "The container has expired");
        if (container.isAt(Container.IN_PROGRESS) || container.isAt(Container.ERROR))
            throw GraphRefusal.of(9007, 2207027, "Media ID is not available");
        return Map.of("id", media.publish(caller, container));
    }

    @GetMapping(InstagramStand.BASE + "/{account}/content_publishing_limit")
    Map<String, Object> limit(
            Caller caller, @PathVariable String account, @RequestParam(defaultValue = "quota_usage") String fields) {
        InstagramStand.require(caller, account);
        Map<String, Object> all = Map.of(
                "quota_usage",
                media.used(caller),
                "config",
                Map.of("quota_total", media.quota(), "quota_duration", 86_400));
        var limit = Fields.of("", fields, all);
        limit.remove("id");
        return Map.of("data", List.of(limit));
    }

    @GetMapping(InstagramStand.BASE + "/{account}/media")
    Map<String, Object> posts(
            Caller caller,
            @PathVariable String account,
            @RequestParam(defaultValue = "") String fields,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String after) {
        InstagramStand.require(caller, account);
        return list(caller, media.posts(caller), fields, Leaf.of(limit, after));
    }

    @GetMapping(InstagramStand.BASE + "/{account}/stories")
    Map<String, Object> stories(
            Caller caller,
            @PathVariable String account,
            @RequestParam(defaultValue = "") String fields,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String after) {
        InstagramStand.require(caller, account);
        return list(caller, media.stories(caller), fields, Leaf.of(limit, after));
    }

    private Map<String, Object> list(Caller caller, List<Shown> found, String fields, Leaf leaf) {
        return leaf.of(found, Shown::id, post -> Fields.of(post.id(), fields, media.fields(caller, post)));
    }

    private Map<String, Object> profile(Caller caller) {
        var name = names.of(caller);
        return Map.of("username", name, "name", name, "user_id", caller.account());
    }

    @GetMapping(InstagramStand.BASE + "/{id}")
    Map<String, Object> read(Caller caller, @PathVariable String id, @RequestParam(defaultValue = "") String fields) {
        var self = caller.account();
        if (id.equals(self) || id.equals("me")) return Fields.of(self, fields, profile(caller));
        return media.find(caller, id)
                .map(post -> Fields.of(id, fields, media.fields(caller, post)))
                .orElseGet(containerFields(caller, id, fields));
    }

    @DeleteMapping(InstagramStand.BASE + "/{id}")
    Map<String, Object> delete(Caller caller, @PathVariable String id) {
        media.remove(caller, id);
        return Map.of("success", true, "deleted_id", id);
    }

    @GetMapping(InstagramStand.BASE + "/{id}/insights")
    Map<String, Object> insights(
            Caller caller, @PathVariable String id, @RequestParam(defaultValue = "") String metric) {
        var post = media.find(caller, id).orElseThrow(() -> GraphRefusal.missing(id));
        return Counts.of(id, metric, COUNTS.get(media.product(caller, post)), media.age(post));
    }

    private Supplier<Map<String, Object>> containerFields(Caller caller, String id, String fields) {
        return () -> containers
                .find(caller, id)
                .map(draft -> Fields.of(id, fields, Map.of("status_code", code(draft), "status", status(draft))))
                .orElseThrow(() -> GraphRefusal.missing(id));
    }

    private String code(Draft draft) {
        return containers.isExpired(draft) ? Container.EXPIRED : draft.stage();
    }

    private String status(Draft draft) {
        return switch (code(draft)) {
            case Container.ERROR -> draft.as(Container.class).error();
            case Container.EXPIRED -> "Expired: The container has not been published within 24 hours.";
            case Container.FINISHED -> "Finished: Media has been uploaded and it is ready to be published.";
            case Container.PUBLISHED -> "Published: Media has been successfully published.";
            default -> "In Progress: Media is still being processed.";
        };
    }
}
