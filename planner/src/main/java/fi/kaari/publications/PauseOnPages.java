package fi.kaari.publications;

import fi.kaari.page.PauseSign;
import fi.kaari.publication.Pauses;
import fi.kaari.workspace.Actor;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Says on every page that publishing stands still. */
@Component
class PauseOnPages implements PauseSign {

    private final Pauses pauses;

    PauseOnPages(Pauses pauses) {
        this.pauses = pauses;
    }

    @Override
    public Optional<Pause> pause(Actor actor) {
        return pauses.of(actor.workspace()).map(pause -> new Pause(pause.person(), pause.since(), pause.reason()));
    }
}
