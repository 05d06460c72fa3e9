package fi.kaari.sandbox.youtube;

import fi.kaari.sandbox.Backstage;
import fi.kaari.sandbox.Caller;
import fi.kaari.sandbox.Draft;
import fi.kaari.sandbox.Ids;
import fi.kaari.sandbox.KeptFile;
import fi.kaari.sandbox.OfSandbox;
import fi.kaari.sandbox.Stage;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A channel's videos. */
@Component
@OfSandbox
class Videos {

    private static final String FINGERPRINT = "FINGERPRINT";

    private final Backstage backstage;
    private final Stage stage;
    private final Settings settings;

    Videos(Backstage backstage, Stage stage, Settings settings) {
        this.backstage = backstage;
        this.stage = stage;
        this.settings = settings;
    }

    /** The session and the video have the same id until the video is whole. */
    void begin(Caller caller, Video video) {
        backstage.take(caller, video.session(), Video.KIND, Video.UPLOADING, video);
    }

    Optional<Draft> find(Caller caller, String id) {
        return backstage.find(caller, id).filter(draft -> draft.is(Video.KIND));
    }

    /** A whole one. */
    Draft get(Caller caller, String id) {
        return find(caller, id)
                .filter(draft -> draft.isAt(Video.UPLOADED))
                .orElseThrow(Reason.VIDEO_NOT_FOUND::refusal);
    }

    /** The whole ones, the newest first, as lists tell them. */
    List<Draft> newest(Caller caller, int most) {
        return backstage.listed(caller, Video.KIND, Video.UPLOADED, most);
    }

    @Transactional
    public Draft complete(Draft draft, KeptFile file) {
        return change(draft, Video.UPLOADED, draft.as(Video.class).whole(file, rejection(draft.owner(), file)));
    }

    private String rejection(Caller caller, KeptFile file) {
        if (!file.isVideo()) return "invalidFile";
        var fingerprint = caller.account() + "/" + file.sha256();
        boolean isKnown = backstage.find(caller, fingerprint).isPresent();
        if (!isKnown) backstage.take(caller, fingerprint, FINGERPRINT, "KNOWN", Map.of());
        return isKnown && settings.refusesDuplicates() ? "duplicate" : "";
    }

    /** What becomes public is shown, and shown no longer when it does not stay so. */
    @Transactional
    public Draft change(Draft draft, Video changed) {
        return change(draft, draft.stage(), changed);
    }

    private Draft change(Draft draft, String nextStage, Video changed) {
        if (backstage.move(draft, nextStage, changed)) appear(draft, changed);
        return find(draft.owner(), draft.id()).orElseThrow();
    }

    private void appear(Draft draft, Video video) {
        if (!video.isPublic()) stage.remove(draft.owner(), draft.id());
        else if (stage.find(draft.owner(), draft.id()).isPresent())
            stage.change(draft.owner(), draft.id(), video.appearance());
        else stage.show(draft.owner(), draft.id(), video.appearance());
    }

    @Transactional
    public void delete(Draft draft) {
        stage.remove(draft.owner(), draft.id());
        backstage.remove(draft);
    }

    static String newId() {
        return Ids.letters(11);
    }
}
