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
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

/** The Page's videos; the post of one is named once it is processed. */
@Component
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

    /** A film that came in one call. */
    String take(Caller caller, MultipartFile source, Map<String, String> fields) throws IOException {
        if (source.getSize() > LARGEST) throw GraphRefusal.of(352, 0, "(#352) The video file is too large");
        var id = Ids.digits(15);
        take(caller, id, files.keep(source.getInputStream()), Form.of(fields, KNOWN));
        return id;
    }

    /** Makes the film's post, unpublished if it is told so. */
    void take(Caller caller, String id, KeptFile film, Form form) {
        if (!film.isVideo())
            throw GraphRefusal.of(352, 0, "(#352) Sorry, the video file you selected is in a format we don't support.");
        var appearance = new Appearance(
                form.text("title"), PageFeed.message(form.text("description")), "", List.of(new Exhibit(film, "")));
        var post = posts.make(caller, appearance, form.flag("published", true));
        backstage.take(caller, id, KIND, "UPLOADED", new Video(post));
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
