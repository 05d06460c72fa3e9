package fi.kaari.sandbox.facebook;

import fi.kaari.sandbox.Appearance;
import fi.kaari.sandbox.Appearance.Exhibit;
import fi.kaari.sandbox.Backstage;
import fi.kaari.sandbox.Caller;
import fi.kaari.sandbox.Draft;
import fi.kaari.sandbox.Ids;
import fi.kaari.sandbox.KeptFile;
import fi.kaari.sandbox.KeptFiles;
import fi.kaari.sandbox.OfSandbox;
import fi.kaari.sandbox.Processing;
import fi.kaari.sandbox.graph.Form;
import fi.kaari.sandbox.graph.GraphRefusal;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** {@code POST /{page}/videos} answers with the video's id only; its post is named once the video is processed. */
@RestController
@OfSandbox
class PageVideos {

    static final String KIND = "VIDEO";

    private static final Set<String> KNOWN = Set.of("published", "title", "description", "source");
    private static final long LARGEST = 1_000_000_000;

    private final Backstage backstage;
    private final KeptFiles files;
    private final PagePosts posts;
    private final Processing processing;

    PageVideos(Backstage backstage, KeptFiles files, PagePosts posts, Processing processing) {
        this.backstage = backstage;
        this.files = files;
        this.posts = posts;
        this.processing = processing;
    }

    @PostMapping(PageStand.BASE + "/{page}/videos")
    Map<String, String> upload(
            Caller caller,
            @PathVariable String page,
            @RequestParam Map<String, String> fields,
            @RequestParam(required = false) @Nullable MultipartFile source)
            throws IOException {
        PageStand.require(caller, page);
        if (source == null) throw GraphRefusal.parameter("No video file was given");
        var form = Form.of(fields, KNOWN);
        var description = PageFeed.message(form.text("description"));
        var media = List.of(new Exhibit(video(source), ""));
        var appearance = new Appearance(form.text("title"), description, "", media);
        var id = Ids.digits(15);
        var post = posts.make(caller, appearance, form.flag("published", true));
        backstage.take(caller, id, KIND, "UPLOADED", new Video(post));
        return Map.of("id", id);
    }

    private KeptFile video(MultipartFile source) throws IOException {
        if (source.getSize() > LARGEST) throw GraphRefusal.of(352, 0, "(#352) The video file is too large");
        var file = files.keep(source.getInputStream());
        if (!file.isVideo())
            throw GraphRefusal.of(352, 0, "(#352) Sorry, the video file you selected is in a format we don't support.");
        return file;
    }

    /** The fields of a video's node. */
    Map<String, Object> fields(Draft video) {
        boolean isReady = processing.isOver(video);
        var fields = new LinkedHashMap<String, Object>();
        fields.put("status", Map.of("video_status", status(video, isReady)));
        fields.put("post_id", isReady ? video.as(Video.class).post() : "");
        return fields;
    }

    private String status(Draft video, boolean isReady) {
        if (processing.fails(video)) return "error";
        return isReady ? "ready" : "processing";
    }

    private record Video(String post) {}
}
