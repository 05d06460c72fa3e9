package fi.kaari.sandbox.x;

import fi.kaari.sandbox.Caller;
import fi.kaari.sandbox.Draft;
import fi.kaari.sandbox.KeptFile;
import fi.kaari.sandbox.OfSandbox;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import tools.jackson.databind.JsonNode;

/** Initialize, append, finalize, ask, describe. */
@RestController
@OfSandbox
class MediaCalls {

    private static final long LARGEST_SEGMENT = 8_000_000;
    private static final int LONGEST_ALTERNATIVE_TEXT = 1_000;

    private final Media media;
    private final Segments segments;

    MediaCalls(Media media, Segments segments) {
        this.media = media;
        this.segments = segments;
    }

    @PostMapping(XStand.BASE + "/media/upload/initialize")
    Map<String, Object> initialize(Caller caller, @RequestBody JsonNode wish) {
        Json.requireOnly(wish, "body", Set.of("media_type", "total_bytes", "media_category", "shared"));
        var category = Json.text(wish, "media_category");
        if (!Upload.isCategory(category))
            throw Problem.parameter("media_category", category, "The media category is not valid.");
        if (!wish.path("total_bytes").isIntegralNumber())
            throw Problem.parameter("total_bytes", wish.path("total_bytes"), "[total_bytes] is not an integer");
        var upload = new Upload(
                Json.text(wish, "media_type"), wish.path("total_bytes").asLong(), category, "", null);
        if (upload.bytes() < 1 || upload.bytes() > upload.mostBytes())
            throw Problem.parameter("total_bytes", upload.bytes(), "The media is too large or empty.");
        return data(media.begin(caller, upload));
    }

    @PostMapping(XStand.BASE + "/media/upload/{id}/append")
    Map<String, Object> append(
            Caller caller,
            @PathVariable String id,
            @RequestParam(name = "segment_index", defaultValue = "") String index,
            @RequestParam(name = "media", required = false) @Nullable MultipartFile part)
            throws IOException {
        var draft = media.get(caller, id);
        if (!draft.isAt(Upload.GROWING)) throw Problem.parameter("id", id, "The media is finalized already.");
        if (!Segments.isIndex(index))
            throw Problem.parameter("segment_index", index, "The segment index is not valid.");
        if (part == null || part.isEmpty() || part.getSize() > LARGEST_SEGMENT)
            throw Problem.parameter("media", id, "A segment holds 1 byte to 8 MB.");
        segments.put(id, Integer.parseInt(index), part.getInputStream());
        return data(id);
    }

    @PostMapping(XStand.BASE + "/media/upload/{id}/finalize")
    Map<String, Object> finish(Caller caller, @PathVariable String id) throws IOException {
        var draft = media.get(caller, id);
        if (draft.isAt(Upload.GROWING)) complete(draft);
        return state(media.get(caller, id));
    }

    private void complete(Draft draft) throws IOException {
        var upload = draft.as(Upload.class);
        if (segments.bytes(draft.id()) != upload.bytes())
            throw Problem.parameter("id", draft.id(), "Not all segments have been received.");
        var file = segments.join(draft.id());
        if (!isOf(upload, file))
            throw Problem.parameter("media", draft.id(), "The media type is not what was announced.");
        media.change(draft, Upload.WHOLE, upload.whole(file));
        segments.discard(draft.id());
    }

    private static boolean isOf(Upload upload, KeptFile file) {
        return upload.isVideo() ? file.isVideo() : file.type().equals(upload.type());
    }

    @GetMapping(XStand.BASE + "/media/upload")
    Map<String, Object> status(
            Caller caller,
            @RequestParam(defaultValue = "") String command,
            @RequestParam(name = "media_id", defaultValue = "") String id) {
        if (!command.equals("STATUS")) throw Problem.parameter("command", command, "The command is not valid.");
        return state(media.get(caller, id));
    }

    @PostMapping(XStand.BASE + "/media/metadata")
    Map<String, Object> describe(Caller caller, @RequestBody JsonNode wish) {
        Json.requireOnly(wish, "body", Set.of("id", "metadata"));
        Json.requireOnly(wish.path("metadata"), "metadata", Set.of("alt_text"));
        Json.requireOnly(wish.path("metadata").path("alt_text"), "alt_text", Set.of("text"));
        var id = Json.text(wish, "id");
        var text = Json.text(wish.path("metadata").path("alt_text"), "text");
        if (text.isEmpty() || text.length() > LONGEST_ALTERNATIVE_TEXT)
            throw Problem.parameter("alt_text", text, "An alternative text has 1 to 1000 characters.");
        var draft = media.get(caller, id);
        media.change(draft, draft.stage(), draft.as(Upload.class).describedAs(text));
        return data(id);
    }

    private Map<String, Object> state(Draft draft) {
        var data = new LinkedHashMap<String, Object>();
        data.put("id", draft.id());
        data.put("media_key", draft.as(Upload.class).key(draft.id()));
        if (!draft.as(Upload.class).isImage()) data.put("processing_info", processing(draft));
        return Map.of("data", data);
    }

    private Map<String, Object> processing(Draft draft) {
        if (media.hasFailed(draft))
            return Map.of("state", "failed", "error", Map.of("code", 3, "name", "InvalidMedia"));
        return media.isProcessed(draft)
                ? Map.of("state", "succeeded", "progress_percent", 100)
                : Map.of("state", "in_progress", "check_after_secs", 1);
    }

    private static Map<String, Object> data(String id) {
        return Map.of("data", Map.of("id", id));
    }
}
