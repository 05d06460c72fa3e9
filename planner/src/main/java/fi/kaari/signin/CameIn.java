package fi.kaari.signin;

import fi.kaari.workspace.Person;
import fi.kaari.workspace.WorkspaceId;
import java.util.Set;

/**
 * Somebody has signed in, or is signed in and has other roles from now on. Told inside the transaction that remembers it.
 *
 * @param open the workspaces they have a role in now; no others
 */
public record CameIn(Person person, Set<WorkspaceId> open) {

    public CameIn {
        open = Set.copyOf(open);
    }
}
