package fi.kaari.sandbox.youtube;

import fi.kaari.sandbox.Caller;
import fi.kaari.sandbox.Draft;
import fi.kaari.sandbox.OfSandbox;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.util.Map;
import java.util.Set;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import tools.jackson.databind.JsonNode;

/** The resumable upload: begin a session, send chunks, ask what has arrived. */
@RestController
@OfSandbox
class UploadCalls {

    private static final int RESUME_INCOMPLETE = 308;

    private final Videos videos;
    private final Uploads uploads;
    private final Resource resource;
    private final Quota quota;

    UploadCalls(Videos videos, Uploads uploads, Resource resource, Quota quota) {
        this.videos = videos;
        this.uploads = uploads;
        this.resource = resource;
        this.quota = quota;
    }

    @PostMapping(YouTubeStand.UPLOAD + "/videos")
    ResponseEntity<Void> begin(
            Caller caller,
            @RequestParam(defaultValue = "") String uploadType,
            @RequestParam(defaultValue = "") String part,
            @RequestHeader(name = "X-Upload-Content-Length", defaultValue = "0") long bytes,
            @RequestBody JsonNode wish) {
        if (!uploadType.equals("resumable") || !part.equals("snippet,status")) throw Reason.BAD_REQUEST.refusal();
        if (bytes < 1) throw Reason.BODY_REQUIRED.refusal();
        var video = Video.wished(wish, bytes, Videos.newId());
        quota.requireUpload(caller);
        videos.begin(caller, video);
        return ResponseEntity.ok().location(session(video)).build();
    }

    private static URI session(Video video) {
        return ServletUriComponentsBuilder.fromCurrentRequest()
                .queryParam("upload_id", video.session())
                .build()
                .toUri();
    }

    @PutMapping(YouTubeStand.UPLOAD + "/videos")
    ResponseEntity<Map<String, Object>> send(
            Caller caller,
            @RequestParam(name = "upload_id", defaultValue = "") String session,
            @RequestHeader(name = HttpHeaders.CONTENT_RANGE, defaultValue = "") String header,
            HttpServletRequest request)
            throws IOException {
        var draft = videos.find(caller, session).orElseThrow(Reason.SESSION_NOT_FOUND::refusal);
        var range = ContentRange.of(header);
        if (draft.isAt(Video.UPLOADED)) return created(draft);
        if (!range.isQuestion()) store(draft, range, request);
        boolean isWhole = uploads.stored(draft) == draft.as(Video.class).bytes();
        return isWhole ? created(complete(draft)) : incomplete(draft);
    }

    private Draft complete(Draft draft) throws IOException {
        var completed = videos.complete(draft, uploads.join(draft));
        uploads.discard(draft);
        return completed;
    }

    private void store(Draft draft, ContentRange range, HttpServletRequest request) throws IOException {
        if (!range.fits(uploads.stored(draft), draft.as(Video.class).bytes(), request.getContentLengthLong()))
            throw Reason.BAD_REQUEST.refusal();
        uploads.append(draft, request.getInputStream());
    }

    private ResponseEntity<Map<String, Object>> created(Draft draft) {
        return ResponseEntity.status(201).body(resource.of(draft, Set.of("snippet", "status")));
    }

    private ResponseEntity<Map<String, Object>> incomplete(Draft draft) throws IOException {
        long stored = uploads.stored(draft);
        var answer = ResponseEntity.status(RESUME_INCOMPLETE);
        if (stored > 0) answer.header(HttpHeaders.RANGE, "bytes=0-" + (stored - 1));
        return answer.build();
    }
}
