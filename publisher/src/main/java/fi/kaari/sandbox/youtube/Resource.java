package fi.kaari.sandbox.youtube;

import fi.kaari.sandbox.Draft;
import fi.kaari.sandbox.OfSandbox;
import fi.kaari.sandbox.Processing;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** A video as the API tells it, in the parts that were asked for. */
@Component
@OfSandbox
class Resource {

    static final Set<String> PARTS = Set.of("id", "snippet", "status", "statistics");

    private final Processing processing;

    Resource(Processing processing) {
        this.processing = processing;
    }

    Map<String, Object> of(Draft draft, Set<String> parts) {
        var video = draft.as(Video.class);
        var resource = new LinkedHashMap<String, Object>();
        resource.put("kind", "youtube#video");
        resource.put("etag", Integer.toHexString(video.hashCode()));
        resource.put("id", draft.id());
        if (parts.contains("snippet")) resource.put("snippet", snippet(draft, video));
        if (parts.contains("status")) resource.put("status", status(draft, video));
        if (parts.contains("statistics")) resource.put("statistics", statistics());
        return resource;
    }

    static Map<String, Object> snippet(Draft draft, Video video) {
        var snippet = new LinkedHashMap<>(video.snippet().told());
        snippet.put(
                "publishedAt", draft.madeAt().truncatedTo(ChronoUnit.SECONDS).toString());
        snippet.put("channelId", draft.owner().account());
        return snippet;
    }

    private Map<String, Object> status(Draft draft, Video video) {
        var status = new LinkedHashMap<>(video.standing().told());
        var upload = uploadStatus(draft, video);
        status.put("uploadStatus", upload);
        if (upload.equals("rejected")) status.put("rejectionReason", video.rejection());
        if (upload.equals("failed")) status.put("failureReason", "invalidFile");
        return status;
    }

    /** Whatever is wrong with a film shows only when it has been looked through. */
    private String uploadStatus(Draft draft, Video video) {
        if (processing.fails(draft)) return "failed";
        if (!processing.isOver(draft)) return "uploaded";
        return switch (video.rejection()) {
            case "duplicate" -> "rejected";
            case "invalidFile" -> "failed";
            default -> "processed";
        };
    }

    /** Nobody watches in here; the API writes numbers as texts. */
    private static Map<String, Object> statistics() {
        return Map.of("viewCount", "0", "likeCount", "0", "favoriteCount", "0", "commentCount", "0");
    }
}
