package fi.kaari.signin;

import fi.kaari.workspace.WorkspaceId;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/** A request of the API does not say which of several workspaces it means, or names one its token does not open. */
public class WorkspaceNotNamed extends RuntimeException {

    private final transient List<WorkspaceId> open;

    WorkspaceNotNamed(Collection<WorkspaceId> open) {
        super(
                open.isEmpty()
                        ? "This token opens no workspace; ask for a group such as /kaari/<workspace>/<role>"
                        : "Name one of these in the header %s: %s"
                                .formatted(
                                        TokenActors.WORKSPACE,
                                        open.stream().map(WorkspaceId::value).collect(Collectors.joining(", "))));
        this.open = List.copyOf(open);
    }

    /** Those that the token opens. */
    public List<WorkspaceId> open() {
        return open;
    }
}
