package fi.kaari.api;

import fi.kaari.workspace.Actor;
import fi.kaari.workspace.Role;
import fi.kaari.workspace.Workspaces;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Me", description = "Who is behind the token")
class MeApi {

    private final Workspaces workspaces;

    MeApi(Workspaces workspaces) {
        this.workspaces = workspaces;
    }

    @GetMapping("/api/v1/me")
    @Operation(summary = "The person behind the token, their workspace and their roles")
    Me me(Actor actor) {
        var workspace = workspaces.get(actor.workspace());
        return new Me(
                actor.person().name(),
                workspace.id().value(),
                workspace.name(),
                workspace.zone().getId(),
                actor.roles().stream().sorted().map(Role::key).toList());
    }

    /** A person at work. */
    record Me(String name, String workspace, String workspaceName, String zone, List<String> roles) {}
}
