package fi.kaari.signin;

import fi.kaari.workspace.Actor;
import fi.kaari.workspace.Workspace;
import fi.kaari.workspace.WorkspaceId;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** Who is behind a request: the person of the session in the workspace they chose, or the person of a bearer token. */
@Component
class CurrentActor {

    static final String CHOSEN = "KAARI_WORKSPACE";

    private final TokenActors tokens;

    CurrentActor(TokenActors tokens) {
        this.tokens = tokens;
    }

    Optional<Actor> of(HttpServletRequest request) {
        return switch (principal()) {
            case SignedInPerson person -> workspace(request).map(workspace -> person.actorIn(workspace.id()));
            case Identity identity -> Optional.of(tokens.actor(identity, request.getHeader(TokenActors.WORKSPACE)));
            case null -> Optional.empty();
            default -> Optional.empty();
        };
    }

    /** The signed-in person of a page. */
    static Optional<SignedInPerson> person() {
        return principal() instanceof SignedInPerson person ? Optional.of(person) : Optional.empty();
    }

    /** The workspace a page shows. */
    static Optional<Workspace> workspace(HttpServletRequest request) {
        return person().filter(person -> !person.workspaces().isEmpty())
                .map(person -> person.workspace(chosen(request)));
    }

    private static @Nullable WorkspaceId chosen(HttpServletRequest request) {
        var session = request.getSession(false);
        return session != null && session.getAttribute(CHOSEN) instanceof String name ? new WorkspaceId(name) : null;
    }

    private static @Nullable Object principal() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication == null ? null : authentication.getPrincipal();
    }
}
