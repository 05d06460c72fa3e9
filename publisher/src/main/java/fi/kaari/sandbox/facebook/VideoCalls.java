package fi.kaari.sandbox.facebook;

import fi.kaari.sandbox.Caller;
import fi.kaari.sandbox.OfSandbox;
import fi.kaari.sandbox.graph.GraphRefusal;
import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** {@code POST /{page}/videos}: a film in one call, or begun, transferred in pieces and finished. */
@RestController
@OfSandbox
class VideoCalls {

    private final PageVideos videos;
    private final VideoPieces pieces;

    VideoCalls(PageVideos videos, VideoPieces pieces) {
        this.videos = videos;
        this.pieces = pieces;
    }

    @PostMapping(PageStand.BASE + "/{page}/videos")
    Map<String, Object> upload(
            Caller caller,
            @PathVariable String page,
            @RequestParam Map<String, String> fields,
            @RequestParam(required = false) @Nullable MultipartFile source,
            @RequestParam(name = "video_file_chunk", required = false) @Nullable MultipartFile piece)
            throws IOException {
        PageStand.require(caller, page);
        return switch (fields.getOrDefault("upload_phase", "")) {
            case "" -> Map.of("id", videos.take(caller, given(source), fields));
            case "start" -> pieces.begin(caller, fields);
            case "transfer" -> pieces.add(caller, fields, given(piece));
            case "finish" -> pieces.finish(caller, fields);
            default -> throw GraphRefusal.parameter("Param upload_phase must be one of {start, transfer, finish}");
        };
    }

    private static MultipartFile given(@Nullable MultipartFile file) {
        if (file == null) throw GraphRefusal.parameter("No video file was given");
        return file;
    }
}
