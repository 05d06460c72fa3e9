package fi.kaari.sandbox.instagram;

import fi.kaari.sandbox.Caller;
import fi.kaari.sandbox.Draft;
import fi.kaari.sandbox.OfSandbox;
import fi.kaari.sandbox.Stage;
import fi.kaari.sandbox.graph.Fields;
import fi.kaari.sandbox.graph.GraphRefusal;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
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

    private final Containers containers;
    private final AccountMedia media;
    private final Stage stage;

    InstagramCalls(Containers containers, AccountMedia media, Stage stage) {
        this.containers = containers;
        this.media = media;
        this.stage = stage;
    }

    @PostMapping(InstagramStand.BASE + "/{account}/media")
    Map<String, String> make(Caller caller, @PathVariable String account, @RequestParam Map<String, String> form) {
        InstagramStand.require(caller, account);
        return Map.of("id", containers.make(caller, form));
    }

    @PostMapping(InstagramStand.BASE + "/{account}/media_publish")
    Map<String, String> publish(
            Caller caller,
            @PathVariable String account,
            @RequestParam(name = "creation_id", defaultValue = "") String id) {
        InstagramStand.require(caller, account);
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
    Map<String, Object> published(
            Caller caller,
            @PathVariable String account,
            @RequestParam(defaultValue = "") String fields,
            @RequestParam(defaultValue = "25") int limit) {
        InstagramStand.require(caller, account);
        if (limit < 1 || limit > 100) throw GraphRefusal.parameter("limit has to be between 1 and 100");
        var posts = stage.listed(caller, limit).stream()
                .map(post -> AccountMedia.fields(caller, post, fields))
                .toList();
        return Map.of("data", posts);
    }

    @GetMapping(InstagramStand.BASE + "/{id}")
    Map<String, Object> read(Caller caller, @PathVariable String id, @RequestParam(defaultValue = "") String fields) {
        if (id.equals(caller.account())) return Fields.of(id, fields, Map.of("username", id));
        return stage.find(caller, id)
                .map(post -> AccountMedia.fields(caller, post, fields))
                .orElseGet(containerFields(caller, id, fields));
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
