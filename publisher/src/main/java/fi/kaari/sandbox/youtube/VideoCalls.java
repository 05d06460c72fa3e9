package fi.kaari.sandbox.youtube;

import fi.kaari.sandbox.Caller;
import fi.kaari.sandbox.Draft;
import fi.kaari.sandbox.OfSandbox;
import java.util.List;
import java.util.Map;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** Read a video, change who sees it, ask which channel one is. */
@RestController
@OfSandbox
@EnableConfigurationProperties(Settings.class)
class VideoCalls {

    private final Videos videos;

    VideoCalls(Videos videos) {
        this.videos = videos;
    }

    @GetMapping(YouTubeStand.BASE + "/videos")
    Map<String, Object> list(
            Caller caller, @RequestParam(defaultValue = "") String part, @RequestParam(defaultValue = "") String id) {
        if (!part.equals("status")) throw Reason.BAD_REQUEST.refusal();
        var items = videos.find(caller, id).filter(draft -> draft.isAt(Video.UPLOADED)).map(videos::resource).stream()
                .toList();
        return Map.of("kind", "youtube#videoListResponse", "items", items);
    }

    @PutMapping(YouTubeStand.BASE + "/videos")
    Map<String, Object> update(
            Caller caller, @RequestParam(defaultValue = "") String part, @RequestBody JsonNode resource) {
        if (!part.equals("status")) throw Reason.BAD_REQUEST.refusal();
        var draft = uploaded(caller, resource.path("id").asString(""));
        var privacy = resource.path("status").path("privacyStatus").asString("");
        Video.requirePrivacy(privacy);
        return videos.resource(videos.change(draft, privacy));
    }

    private Draft uploaded(Caller caller, String id) {
        return videos.find(caller, id)
                .filter(draft -> draft.isAt(Video.UPLOADED))
                .orElseThrow(Reason.VIDEO_NOT_FOUND::refusal);
    }

    @GetMapping(YouTubeStand.BASE + "/channels")
    Map<String, Object> channels(
            Caller caller, @RequestParam(defaultValue = "") String part, @RequestParam(defaultValue = "") String mine) {
        if (!part.equals("id") || !mine.equals("true")) throw Reason.BAD_REQUEST.refusal();
        return Map.of("kind", "youtube#channelListResponse", "items", List.of(Map.of("id", caller.account())));
    }
}
