package fi.kaari.page;

import fi.kaari.workspace.Actor;
import java.time.Instant;
import java.util.Optional;

/** Whether publishing stands still; every page says so as long as it does. */
public interface PauseSign {

    Optional<Pause> pause(Actor actor);

    /** Who stopped publishing, when and why. */
    record Pause(String who, Instant since, String reason) {}
}
