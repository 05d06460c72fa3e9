package fi.kaari.sandbox.youtube;

import fi.kaari.sandbox.Caller;
import fi.kaari.sandbox.Ids;
import fi.kaari.sandbox.KeptFile;
import fi.kaari.sandbox.KeptFiles;
import fi.kaari.sandbox.OfSandbox;
import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Give a video a thumbnail, and captions. */
@RestController
@OfSandbox
class CompanyCalls {

    private static final Set<String> IMAGES = Set.of("image/jpeg", "image/png");
    private static final Set<String> SNIPPET = Set.of("videoId", "language", "name", "isDraft");
    private static final long LARGEST_THUMBNAIL = 50_000_000;

    private final Videos videos;
    private final KeptFiles files;
    private final Quota quota;

    CompanyCalls(Videos videos, KeptFiles files, Quota quota) {
        this.videos = videos;
        this.files = files;
        this.quota = quota;
    }

    @PostMapping(YouTubeStand.UPLOAD + "/thumbnails/set")
    Map<String, Object> thumbnail(
            Caller caller, @RequestParam(defaultValue = "") String videoId, HttpServletRequest request)
            throws IOException {
        quota.spend(caller, Quota.WRITE);
        var draft = videos.get(caller, videoId);
        var image = image(request);
        videos.change(draft, draft.as(Video.class).shownBy(image));
        var size = Map.of("url", "https://i.ytimg.com/vi/" + videoId + "/default.jpg", "width", 120, "height", 90);
        return Map.of("kind", "youtube#thumbnailSetResponse", "items", List.of(Map.of("default", size)));
    }

    private KeptFile image(HttpServletRequest request) throws IOException {
        if (request.getContentLengthLong() == 0) throw Reason.BODY_REQUIRED.refusal();
        var image = files.keep(request.getInputStream());
        if (!IMAGES.contains(image.type()) || image.bytes() > LARGEST_THUMBNAIL) throw Reason.INVALID_IMAGE.refusal();
        return image;
    }

    @PostMapping(YouTubeStand.UPLOAD + "/captions")
    Map<String, Object> captions(
            Caller caller,
            @RequestParam(defaultValue = "") String uploadType,
            @RequestParam(defaultValue = "") String part,
            @RequestHeader(HttpHeaders.CONTENT_TYPE) String contentType,
            HttpServletRequest request)
            throws IOException {
        quota.spend(caller, Quota.CAPTIONS);
        if (!uploadType.equals("multipart") || !part.equals("snippet")) throw Reason.BAD_REQUEST.refusal();
        var body = RelatedBody.read(contentType, request.getInputStream());
        Json.requireOnly(body.json(), Set.of("snippet"));
        var snippet = body.json().path("snippet");
        Json.requireOnly(snippet, SNIPPET);
        var draft = videos.get(caller, Json.text(snippet, "videoId", Reason.VIDEO_NOT_FOUND));
        var track = new Video.Track(
                Ids.letters(34),
                Json.text(snippet, "language", Reason.INVALID_METADATA),
                Json.text(snippet, "name", Reason.INVALID_METADATA),
                files.keep(new ByteArrayInputStream(body.file())));
        if (track.language().isEmpty() || !snippet.has("name")) throw Reason.INVALID_METADATA.refusal();
        if (track.file().bytes() == 0) throw Reason.CONTENT_REQUIRED.refusal();
        var video = draft.as(Video.class);
        if (video.has(track)) throw Reason.CAPTION_EXISTS.refusal();
        videos.change(draft, video.with(track));
        return Map.of("kind", "youtube#caption", "id", track.id(), "snippet", told(draft.id(), track));
    }

    private static Map<String, Object> told(String video, Video.Track track) {
        return Map.of(
                "videoId",
                video,
                "language",
                track.language(),
                "name",
                track.name(),
                "trackKind",
                "standard",
                "status",
                "serving");
    }
}
