package fi.kaari.publications;

import fi.kaari.page.Alerts;
import fi.kaari.publication.Pause;
import fi.kaari.publication.Pauses;
import fi.kaari.workspace.Actor;
import java.util.List;
import org.springframework.stereotype.Component;

/** Says on every page that publishing stands still. */
@Component
class PauseAlert implements Alerts {

    private final Pauses pauses;

    PauseAlert(Pauses pauses) {
        this.pauses = pauses;
    }

    @Override
    public List<Alert> of(Actor actor) {
        return pauses.of(actor.workspace()).map(PauseAlert::alert).stream().toList();
    }

    private static Alert alert(Pause pause) {
        var key = pause.isEverywhere() ? "paused-everywhere" : "paused";
        return new Alert(key, pause.person(), pause.since(), pause.reason(), "/publications");
    }
}
