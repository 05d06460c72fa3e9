package fi.kaari.api;

import fi.kaari.publication.Pause;
import fi.kaari.publication.Pauses;
import fi.kaari.workspace.Actor;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/pause")
@Tag(name = "Publications")
class PauseApi {

    private final Pauses pauses;

    PauseApi(Pauses pauses) {
        this.pauses = pauses;
    }

    @GetMapping
    @Operation(summary = "Whether the workspace’s publishing is paused, by whom and why")
    PauseBody now(Actor actor) {
        return PauseBody.of(pauses.of(actor.workspace()));
    }

    @PutMapping
    @Operation(summary = "Hold whatever is not being sent at this very moment")
    PauseBody pause(Actor actor, @Valid @RequestBody PauseWish wish) {
        if (Boolean.TRUE.equals(wish.everywhere())) pauses.pauseEverywhere(actor, wish.reason());
        else pauses.pause(actor, wish.reason());
        return now(actor);
    }

    @DeleteMapping
    @Operation(summary = "Let publishing go on; what was held stays held until a person decides on each")
    PauseBody resume(Actor actor, @RequestParam(defaultValue = "false") boolean everywhere) {
        if (everywhere) pauses.resumeEverywhere(actor);
        else pauses.resume(actor);
        return now(actor);
    }

    /**
     * A pause to begin.
     *
     * @param everywhere in every workspace of the installation, which is for administrators
     */
    record PauseWish(@NotBlank String reason, @Nullable Boolean everywhere) {}

    /** The switch as it stands. */
    record PauseBody(
            boolean isPaused,
            boolean everywhere,
            @Nullable String reason,
            @Nullable String person,
            @Nullable Instant since) {

        static PauseBody of(Optional<Pause> pause) {
            return pause.map(it -> new PauseBody(true, it.isEverywhere(), it.reason(), it.person(), it.since()))
                    .orElse(new PauseBody(false, false, null, null, null));
        }
    }
}
