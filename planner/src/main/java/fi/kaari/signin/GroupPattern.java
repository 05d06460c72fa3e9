package fi.kaari.signin;

import fi.kaari.workspace.Role;
import fi.kaari.workspace.WorkspaceId;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How the provider calls the groups that say who may do what where; all its other groups mean nothing here. */
final class GroupPattern {

    static final String USUAL = "/kaari/{workspace}/{role}";

    private final String text;
    private final Pattern pattern;

    private GroupPattern(String text) {
        this.text = text;
        this.pattern = Pattern.compile(Pattern.quote(text)
                .replace("{workspace}", "\\E(?<workspace>[a-z0-9][a-z0-9-]{0,39})\\Q")
                .replace("{role}", "\\E(?<role>[a-z]+)\\Q"));
    }

    /** @param text with {@code {workspace}} and {@code {role}} once each, e.g. {@value #USUAL} */
    public static GroupPattern of(String text) {
        if (!text.matches("(?s)[^{}]*\\{workspace}[^{}]+\\{role}[^{}]*|[^{}]*\\{role}[^{}]+\\{workspace}[^{}]*"))
            throw new IllegalArgumentException("A pattern of groups names {workspace} and {role} once each, apart");
        return new GroupPattern(text);
    }

    /** The group that gives somebody the role, as an administrator of the provider knows it. */
    String group(WorkspaceId workspace, Role role) {
        return text.replace("{workspace}", workspace.value()).replace("{role}", role.key());
    }

    Memberships memberships(Collection<String> groups) {
        var roles = new TreeMap<String, Set<Role>>();
        groups.stream()
                .map(pattern::matcher)
                .filter(Matcher::matches)
                .forEach(group -> role(group.group("role"))
                        .ifPresent(role -> roles.computeIfAbsent(
                                        group.group("workspace"), name -> EnumSet.noneOf(Role.class))
                                .add(role)));
        return new Memberships(roles);
    }

    private static Optional<Role> role(String key) {
        return Arrays.stream(Role.values())
                .filter(role -> role.key().equals(key))
                .findFirst();
    }

    @Override
    public String toString() {
        return text;
    }
}
