package fi.kaari.sandbox.facebook;

import fi.kaari.sandbox.Appearance;
import fi.kaari.sandbox.Appearance.Exhibit;
import fi.kaari.sandbox.Backstage;
import fi.kaari.sandbox.Caller;
import fi.kaari.sandbox.Draft;
import fi.kaari.sandbox.Ids;
import fi.kaari.sandbox.KeptFile;
import fi.kaari.sandbox.OfSandbox;
import fi.kaari.sandbox.Processing;
import fi.kaari.sandbox.Stage;
import fi.kaari.sandbox.graph.Form;
import fi.kaari.sandbox.graph.GraphRefusal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Reels: begun, uploaded, and finished once. */
@Component
@OfSandbox
class PageReels {

    static final String KIND = "REEL";
    static final String BEGUN = "BEGUN";

    private static final String UPLOADED = "UPLOADED";
    private static final String FINISHED = "FINISHED";
    private static final String PUBLISHED = "PUBLISHED";
    private static final int A_DAY = 30;
    private static final Pattern DIGITS = Pattern.compile("\\d+");
    private static final Set<String> OF_FINISH =
            Set.of("upload_phase", "video_id", "video_state", "description", "title", "scheduled_publish_time");

    private final Backstage backstage;
    private final PagePosts posts;
    private final GrowingFiles files;
    private final Processing processing;
    private final Clock clock;

    PageReels(Backstage backstage, PagePosts posts, GrowingFiles files, Processing processing, Clock clock) {
        this.backstage = backstage;
        this.posts = posts;
        this.files = files;
        this.processing = processing;
        this.clock = clock;
    }

    Map<String, Object> begin(Caller page) {
        if (backstage.count(page, KIND, clock.instant().minus(Duration.ofHours(24))) >= A_DAY)
            throw GraphRefusal.of(613, 0, "(#613) Calls to this api have exceeded the rate limit.");
        var reel = backstage.take(page, Ids.digits(15), KIND, BEGUN, new Reel(null, "", ""));
        return Map.of("video_id", reel.id(), "upload_url", address(reel));
    }

    private static String address(Draft reel) {
        return ServletUriComponentsBuilder.fromCurrentContextPath()
                .path("/sandbox/" + PageStand.PLATFORM + "/video-upload/v25.0/{id}")
                .buildAndExpand(reel.id())
                .toUriString();
    }

    void arrived(Draft reel, KeptFile file) {
        backstage.move(reel, UPLOADED, new Reel(file, "", ""));
    }

    void finish(Caller page, Map<String, String> fields) {
        var form = Form.of(fields, OF_FINISH);
        var id = form.required("video_id", DIGITS);
        if (!form.choice("video_state", "DRAFT", "PUBLISHED", "SCHEDULED").equals("PUBLISHED"))
            throw GraphRefusal.parameter("Only video_state PUBLISHED is taken here");
        var reel = backstage.find(page, id).filter(draft -> draft.is(KIND)).orElseThrow(() -> GraphRefusal.missing(id));
        if (reel.isAt(BEGUN)) throw GraphRefusal.of(6000, 1363130, "The video has not been uploaded");
        if (!reel.isAt(UPLOADED)) throw GraphRefusal.parameter("The video has been finished already");
        var told = reel.as(Reel.class).saying(PageFeed.message(form.text("description")));
        if (!backstage.move(reel, FINISHED, told)) throw GraphRefusal.parameter("The video has been finished already");
        publish(backstage.find(page, id).orElseThrow());
    }

    /** A finished reel is shown as soon as it is processed; looking at it makes it so. */
    @Transactional
    public Draft publish(Draft reel) {
        if (!reel.isAt(FINISHED) || !processing.isOver(reel) || processing.fails(reel)) return reel;
        var told = reel.as(Reel.class);
        var film = new Exhibit(Objects.requireNonNull(told.file()), "");
        var post = posts.make(reel.owner(), new Appearance("", told.description(), "", List.of(film)), true);
        backstage.move(reel, PUBLISHED, new Reel(told.file(), told.description(), post));
        return backstage.find(reel.owner(), reel.id()).orElseThrow();
    }

    Map<String, Object> fields(Draft found) {
        var reel = publish(found);
        var told = reel.as(Reel.class);
        var fields = new LinkedHashMap<String, @Nullable Object>();
        fields.put("status", status(reel));
        fields.put("description", told.description());
        fields.put("post_id", told.post().isEmpty() ? null : told.post());
        fields.put("permalink_url", told.post().isEmpty() ? null : Stage.address(reel.owner(), told.post()));
        return fields;
    }

    private Map<String, Object> status(Draft reel) {
        boolean isUploaded = !reel.isAt(BEGUN);
        var uploading = new LinkedHashMap<String, Object>();
        uploading.put("status", isUploaded ? "complete" : "in_progress");
        uploading.put("bytes_transfered", stored(reel));
        var status = new LinkedHashMap<String, Object>();
        status.put("video_status", state(reel));
        status.put("uploading_phase", uploading);
        status.put("processing_phase", Map.of("status", isUploaded ? work(reel) : "not_started"));
        status.put("publishing_phase", Map.of("status", publishing(reel)));
        return status;
    }

    private String state(Draft reel) {
        if (reel.isAt(BEGUN)) return "uploading";
        if (processing.fails(reel)) return "error";
        if (reel.isAt(PUBLISHED)) return "ready";
        return reel.isAt(FINISHED) ? "processing" : "upload_complete";
    }

    private String work(Draft reel) {
        if (processing.fails(reel)) return "error";
        return processing.isOver(reel) ? "complete" : "in_progress";
    }

    /** A finished reel that is still processed says the same as one that nobody has finished. */
    private static String publishing(Draft reel) {
        return reel.isAt(PUBLISHED) ? "complete" : "not_started";
    }

    private long stored(Draft reel) {
        var file = reel.as(Reel.class).file();
        try {
            return file == null ? files.stored(reel) : file.bytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /**
     * A reel on its way.
     *
     * @param file null until all of it has arrived
     * @param post the id of what it has become; empty before
     */
    private record Reel(@Nullable KeptFile file, String description, String post) {

        Reel saying(String words) {
            return new Reel(file, words, post);
        }
    }
}
