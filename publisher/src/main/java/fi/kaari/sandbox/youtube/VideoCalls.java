package fi.kaari.sandbox.youtube;

import fi.kaari.sandbox.Caller;
import fi.kaari.sandbox.OfSandbox;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** Read a video, change what it says and who sees it, delete it. */
@RestController
@OfSandbox
class VideoCalls {

    private static final Set<String> CHANGEABLE = Set.of("snippet", "status");

    private final Videos videos;
    private final Resource resource;
    private final Quota quota;
    private final Settings settings;

    VideoCalls(Videos videos, Resource resource, Quota quota, Settings settings) {
        this.videos = videos;
        this.resource = resource;
        this.quota = quota;
        this.settings = settings;
    }

    @GetMapping(YouTubeStand.BASE + "/videos")
    Map<String, Object> list(
            Caller caller, @RequestParam(defaultValue = "") String part, @RequestParam(defaultValue = "") String id) {
        quota.spend(caller, Quota.READ);
        var parts = parts(part, Resource.PARTS);
        if (id.isEmpty()) throw Reason.BAD_REQUEST.refusal();
        var items = Arrays.stream(id.split(","))
                .flatMap(one -> videos.find(caller, one).stream())
                .filter(draft -> draft.isAt(Video.UPLOADED))
                .map(draft -> resource.of(draft, parts))
                .toList();
        return Map.of("kind", "youtube#videoListResponse", "items", items, "pageInfo", pageInfo(items));
    }

    private static Map<String, Object> pageInfo(List<?> items) {
        return Map.of("totalResults", items.size(), "resultsPerPage", items.size());
    }

    static Set<String> parts(String part, Set<String> known) {
        var parts = new LinkedHashSet<>(Arrays.asList(part.split(",")));
        if (!known.containsAll(parts)) throw Reason.BAD_REQUEST.refusal();
        return parts;
    }

    @PutMapping(YouTubeStand.BASE + "/videos")
    Map<String, Object> update(
            Caller caller, @RequestParam(defaultValue = "") String part, @RequestBody JsonNode wish) {
        quota.spend(caller, Quota.WRITE);
        var parts = parts(part, CHANGEABLE);
        Json.requireOnly(wish, Set.of("id", "snippet", "status"));
        var draft = videos.get(caller, Json.text(wish, "id", Reason.VIDEO_NOT_FOUND));
        var video = draft.as(Video.class);
        if (parts.contains("snippet")) video = video.saying(Snippet.of(wish.path("snippet")));
        if (parts.contains("status")) video = video.as(standing(wish.path("status")));
        return resource.of(videos.change(draft, video), parts);
    }

    /** The videos of a project that nobody has audited stay private, without an error. */
    private Standing standing(JsonNode wish) {
        var standing = Standing.of(wish);
        return settings.audited() ? standing : standing.locked();
    }

    @DeleteMapping(YouTubeStand.BASE + "/videos")
    ResponseEntity<Void> delete(Caller caller, @RequestParam(defaultValue = "") String id) {
        quota.spend(caller, Quota.WRITE);
        videos.delete(videos.get(caller, id));
        return ResponseEntity.noContent().build();
    }
}
