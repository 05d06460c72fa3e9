package fi.kaari.sandbox.youtube;

import fi.kaari.sandbox.Caller;
import fi.kaari.sandbox.Draft;
import fi.kaari.sandbox.Names;
import fi.kaari.sandbox.OfSandbox;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Ask which channel one is, and list its uploads. */
@RestController
@OfSandbox
class ChannelCalls {

    private static final Set<String> PARTS = Set.of("id", "snippet", "contentDetails");
    private static final int MOST = 50;

    private final Videos videos;
    private final Quota quota;
    private final Names names;

    ChannelCalls(Videos videos, Quota quota, Names names) {
        this.videos = videos;
        this.quota = quota;
        this.names = names;
    }

    @GetMapping(YouTubeStand.BASE + "/channels")
    Map<String, Object> channels(
            Caller caller, @RequestParam(defaultValue = "") String part, @RequestParam(defaultValue = "") String mine) {
        quota.spend(caller, Quota.READ);
        var parts = VideoCalls.parts(part, PARTS);
        if (!mine.equals("true")) throw Reason.BAD_REQUEST.refusal();
        var channel = new LinkedHashMap<String, Object>();
        channel.put("kind", "youtube#channel");
        channel.put("id", caller.account());
        if (parts.contains("snippet")) channel.put("snippet", Map.of("title", names.of(caller)));
        if (parts.contains("contentDetails"))
            channel.put("contentDetails", Map.of("relatedPlaylists", Map.of("likes", "", "uploads", uploads(caller))));
        return Map.of("kind", "youtube#channelListResponse", "items", List.of(channel));
    }

    /** As YouTube names it: the channel's id, which begins with UC, beginning with UU. */
    private static String uploads(Caller caller) {
        return "UU" + caller.account().replaceFirst("^UC", "");
    }

    @GetMapping(YouTubeStand.BASE + "/playlistItems")
    Map<String, Object> items(
            Caller caller,
            @RequestParam(defaultValue = "") String part,
            @RequestParam(defaultValue = "") String playlistId,
            @RequestParam(defaultValue = "5") int maxResults) {
        quota.spend(caller, Quota.READ);
        var parts = VideoCalls.parts(part, PARTS);
        if (maxResults < 0 || maxResults > MOST) throw Reason.BAD_REQUEST.refusal();
        if (!playlistId.equals(uploads(caller))) throw Reason.PLAYLIST_NOT_FOUND.refusal();
        var items = videos.newest(caller, maxResults).stream()
                .map(draft -> item(draft, parts))
                .toList();
        return Map.of("kind", "youtube#playlistItemListResponse", "items", items);
    }

    private static Map<String, Object> item(Draft draft, Set<String> parts) {
        var video = draft.as(Video.class);
        var item = new LinkedHashMap<String, Object>();
        item.put("kind", "youtube#playlistItem");
        item.put("id", "UU" + draft.id());
        if (parts.contains("snippet")) {
            var snippet = Resource.snippet(draft, video);
            snippet.keySet().removeAll(Set.of("tags", "categoryId"));
            snippet.put("resourceId", Map.of("kind", "youtube#video", "videoId", draft.id()));
            item.put("snippet", snippet);
        }
        if (parts.contains("contentDetails")) item.put("contentDetails", Map.of("videoId", draft.id()));
        return item;
    }
}
