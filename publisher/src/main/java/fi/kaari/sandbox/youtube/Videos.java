package fi.kaari.sandbox.youtube;

import fi.kaari.sandbox.Backstage;
import fi.kaari.sandbox.Caller;
import fi.kaari.sandbox.Draft;
import fi.kaari.sandbox.Ids;
import fi.kaari.sandbox.KeptFile;
import fi.kaari.sandbox.OfSandbox;
import fi.kaari.sandbox.Processing;
import fi.kaari.sandbox.Stage;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A channel's videos. */
@Component
@OfSandbox
class Videos {

    private static final ZoneId PACIFIC = ZoneId.of("America/Los_Angeles");
    private static final String FINGERPRINT = "FINGERPRINT";

    private final Backstage backstage;
    private final Stage stage;
    private final Settings settings;
    private final Processing processing;
    private final Clock clock;

    Videos(Backstage backstage, Stage stage, Settings settings, Processing processing, Clock clock) {
        this.backstage = backstage;
        this.stage = stage;
        this.settings = settings;
        this.processing = processing;
        this.clock = clock;
    }

    void requireQuota(Caller caller) {
        var midnight =
                LocalDate.now(clock.withZone(PACIFIC)).atStartOfDay(PACIFIC).toInstant();
        if (backstage.count(caller, Video.KIND, midnight) >= settings.quota()) throw Reason.QUOTA_EXCEEDED.refusal();
    }

    /** The session and the video have the same id until the video is whole. */
    void begin(Caller caller, Video video) {
        backstage.take(caller, video.session(), Video.KIND, Video.UPLOADING, video);
    }

    Optional<Draft> find(Caller caller, String id) {
        return backstage.find(caller, id).filter(draft -> draft.is(Video.KIND));
    }

    @Transactional
    public Draft complete(Draft draft, KeptFile file) {
        var video = draft.as(Video.class).whole(file, rejection(draft.owner(), file));
        if (backstage.move(draft, Video.UPLOADED, video) && video.isPublic())
            stage.show(draft.owner(), draft.id(), video.appearance());
        return find(draft.owner(), draft.id()).orElseThrow();
    }

    private String rejection(Caller caller, KeptFile file) {
        if (!file.isVideo()) return "invalidFile";
        var fingerprint = caller.account() + "/" + file.sha256();
        boolean isKnown = backstage.find(caller, fingerprint).isPresent();
        if (!isKnown) backstage.take(caller, fingerprint, FINGERPRINT, "KNOWN", Map.of());
        return isKnown && settings.refusesDuplicates() ? "duplicate" : "";
    }

    @Transactional
    public Draft change(Draft draft, String privacy) {
        var video = draft.as(Video.class);
        boolean isNewlyPublic = !video.isPublic() && privacy.equals("public");
        if (backstage.move(draft, draft.stage(), video.as(privacy)) && isNewlyPublic)
            stage.show(draft.owner(), draft.id(), video.appearance());
        return find(draft.owner(), draft.id()).orElseThrow();
    }

    Map<String, Object> resource(Draft draft) {
        var video = draft.as(Video.class);
        var resource = new LinkedHashMap<String, Object>();
        resource.put("kind", "youtube#video");
        resource.put("id", draft.id());
        resource.put("status", status(draft, video));
        return resource;
    }

    private Map<String, Object> status(Draft draft, Video video) {
        var status = new LinkedHashMap<String, Object>();
        status.put("privacyStatus", video.privacy());
        status.put("uploadStatus", uploadStatus(draft, video));
        if (video.rejection().equals("duplicate")) status.put("rejectionReason", "duplicate");
        if (video.rejection().equals("invalidFile")) status.put("failureReason", "invalidFile");
        return status;
    }

    private String uploadStatus(Draft draft, Video video) {
        if (processing.fails(draft)) return "failed";
        return switch (video.rejection()) {
            case "duplicate" -> "rejected";
            case "invalidFile" -> "failed";
            default -> processing.isOver(draft) ? "processed" : "uploaded";
        };
    }

    static String newId() {
        return Ids.letters(11);
    }
}
