package fi.kaari.api;

import fi.kaari.library.MediaFile;
import fi.kaari.media.MediaId;
import fi.kaari.media.MediaItem;
import fi.kaari.media.MediaLibrary;
import fi.kaari.workspace.Actor;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

@RestController
@RequestMapping("/api/v1/media")
@Tag(name = "Media", description = "Pictures, films and captions")
class MediaApi {

    private static final int MOST = 200;

    private final MediaLibrary library;

    MediaApi(MediaLibrary library) {
        this.library = library;
    }

    @GetMapping
    @Operation(summary = "Media items of the workspace, the newest first")
    List<MediaBody> all(
            Actor actor,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "50") int limit,
            @RequestParam(defaultValue = "0") int offset) {
        return library.list(actor.workspace(), Math.clamp(limit, 1, MOST), Math.max(0, offset), name).stream()
                .map(MediaBody::of)
                .toList();
    }

    @GetMapping("/{id}")
    @Operation(summary = "One media item")
    MediaBody one(Actor actor, @PathVariable MediaId id) {
        return MediaBody.of(library.get(actor, id));
    }

    @GetMapping("/{id}/file")
    @Operation(summary = "Its bytes; whoever asks for a range of them gets that range")
    ResponseEntity<Resource> file(Actor actor, @PathVariable MediaId id) {
        return new MediaFile(library, library.get(actor, id)).answer(CacheControl.noCache());
    }

    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            summary =
                    "Add a file, without what it tells about its maker; the same bytes once more are the item there is")
    MediaBody add(Actor actor, @RequestParam MultipartFile file) throws IOException {
        try (var bytes = file.getInputStream()) {
            return MediaBody.of(library.add(actor, Objects.requireNonNullElse(file.getOriginalFilename(), ""), bytes));
        }
    }

    /** A media item; width and height in pixels. */
    record MediaBody(
            String id,
            String name,
            String type,
            long bytes,
            String sha256,
            @Nullable Integer width,
            @Nullable Integer height) {

        static MediaBody of(MediaItem item) {
            return new MediaBody(
                    item.id().value(),
                    item.name(),
                    item.type(),
                    item.bytes(),
                    item.sha256(),
                    item.width(),
                    item.height());
        }
    }
}
