package fi.kaari.signin;

import fi.kaari.audit.Act;
import fi.kaari.workspace.Person;
import fi.kaari.workspace.Role;
import fi.kaari.workspace.WorkspaceId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Somebody's roles in a workspace, as the provider named them last and as it names them now. */
record RoleChange(WorkspaceId workspace, Set<Role> before, Set<Role> after) {

    /** Those that are none are left out; the workspaces come by their short names. */
    static List<RoleChange> between(Map<WorkspaceId, Set<Role>> before, Map<WorkspaceId, Set<Role>> after) {
        return Stream.of(before, after)
                .flatMap(roles -> roles.keySet().stream())
                .distinct()
                .sorted(Comparator.comparing(WorkspaceId::value))
                .map(id -> new RoleChange(id, before.getOrDefault(id, Set.of()), after.getOrDefault(id, Set.of())))
                .filter(change -> !change.before.equals(change.after))
                .toList();
    }

    Act of(Person person) {
        var details = Map.of("roles-before", keys(before), "roles-after", keys(after));
        return new Act("person.roles-changed", "person/" + person.id(), details);
    }

    private static String keys(Set<Role> roles) {
        return roles.stream().sorted().map(Role::key).collect(Collectors.joining(" "));
    }
}
