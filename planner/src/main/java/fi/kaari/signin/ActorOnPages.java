package fi.kaari.signin;

import fi.kaari.workspace.Actor;
import fi.kaari.workspace.Workspace;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Tells every page who looks at it ({@code actor}), where ({@code workspace}) and where else they could be ({@code workspaces}). */
@ControllerAdvice
class ActorOnPages {

    @ModelAttribute("actor")
    @Nullable
    Actor actor(HttpServletRequest request) {
        return CurrentActor.person()
                .flatMap(person -> CurrentActor.workspace(request).map(workspace -> person.actorIn(workspace.id())))
                .orElse(null);
    }

    @ModelAttribute("workspace")
    @Nullable
    Workspace workspace(HttpServletRequest request) {
        return CurrentActor.workspace(request).orElse(null);
    }

    @ModelAttribute("workspaces")
    List<Workspace> workspaces() {
        return CurrentActor.person().map(SignedInPerson::workspaces).orElse(List.of());
    }
}
