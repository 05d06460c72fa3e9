package fi.kaari.signin;

import fi.kaari.workspace.Role;
import fi.kaari.workspace.WorkspaceId;
import java.io.Serializable;
import java.util.Collection;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** What somebody may do where, as the provider's groups say. */
record Memberships(SortedMap<String, Set<Role>> roles) implements Serializable {

    Memberships {
        roles = Collections.unmodifiableSortedMap(new TreeMap<>(roles));
    }

    Map<WorkspaceId, Set<Role>> byWorkspace() {
        return workspaces().stream().collect(Collectors.toMap(Function.identity(), this::in));
    }

    boolean isEmpty() {
        return roles.isEmpty();
    }

    boolean contains(WorkspaceId workspace) {
        return roles.containsKey(workspace.value());
    }

    /** The workspaces by their short names, in alphabetical order. */
    Collection<WorkspaceId> workspaces() {
        return roles.keySet().stream().map(WorkspaceId::new).toList();
    }

    Set<Role> in(WorkspaceId workspace) {
        return roles.getOrDefault(workspace.value(), Set.of());
    }

    boolean includeAnywhere(Role role) {
        return roles.values().stream().anyMatch(held -> held.contains(role));
    }

    Memberships where(Predicate<WorkspaceId> wanted) {
        var kept = new TreeMap<>(roles);
        kept.keySet().removeIf(workspace -> !wanted.test(new WorkspaceId(workspace)));
        return new Memberships(kept);
    }
}
