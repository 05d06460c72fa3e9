package fi.kaari.signin;

import fi.kaari.workspace.Role;
import fi.kaari.workspace.WorkspaceId;
import java.io.Serializable;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What somebody may do where, read from groups such as {@code /kaari/viestinta/author}; other groups mean nothing here. */
record Memberships(SortedMap<String, Set<Role>> roles) implements Serializable {

    private static final Pattern GROUP = Pattern.compile("/kaari/([a-z0-9][a-z0-9-]{0,39})/([a-z]+)");

    Memberships {
        roles = Collections.unmodifiableSortedMap(new TreeMap<>(roles));
    }

    static Memberships of(Collection<String> groups) {
        var roles = new TreeMap<String, Set<Role>>();
        groups.stream()
                .map(GROUP::matcher)
                .filter(Matcher::matches)
                .forEach(group -> role(group.group(2))
                        .ifPresent(role -> roles.computeIfAbsent(group.group(1), name -> EnumSet.noneOf(Role.class))
                                .add(role)));
        return new Memberships(roles);
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

    private static Optional<Role> role(String key) {
        return Arrays.stream(Role.values())
                .filter(role -> role.key().equals(key))
                .findFirst();
    }
}
