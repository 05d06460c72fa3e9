package fi.kaari.sandbox.x;

import fi.kaari.sandbox.Backstage;
import fi.kaari.sandbox.Caller;
import fi.kaari.sandbox.Draft;
import fi.kaari.sandbox.Ids;
import fi.kaari.sandbox.OfSandbox;
import fi.kaari.sandbox.Processing;
import java.time.Duration;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** An account's uploaded media; an unused one is gone after a day. */
@Component
@OfSandbox
class Media {

    private static final Duration LIFE = Duration.ofHours(24);

    private final Backstage backstage;
    private final Processing processing;

    Media(Backstage backstage, Processing processing) {
        this.backstage = backstage;
        this.processing = processing;
    }

    String begin(Caller caller, Upload upload) {
        var id = Ids.digits(19);
        backstage.take(caller, id, Upload.KIND, Upload.GROWING, upload);
        return id;
    }

    Optional<Draft> find(Caller caller, String id) {
        return backstage.find(caller, id).filter(draft -> draft.is(Upload.KIND) && !backstage.isOlder(draft, LIFE));
    }

    /** @throws fi.kaari.sandbox.Refusal if there is no such medium */
    Draft get(Caller caller, String id) {
        return find(caller, id).orElseThrow(() -> Problem.parameter("media_id", id, "The media ID is not valid."));
    }

    void change(Draft draft, String stage, Upload changed) {
        backstage.move(draft, stage, changed);
    }

    boolean hasFailed(Draft draft) {
        return !draft.as(Upload.class).isImage() && processing.fails(draft);
    }

    boolean isProcessed(Draft draft) {
        return draft.isAt(Upload.WHOLE)
                && !hasFailed(draft)
                && (draft.as(Upload.class).isImage() || processing.isOver(draft));
    }
}
