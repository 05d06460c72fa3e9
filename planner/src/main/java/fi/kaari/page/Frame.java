package fi.kaari.page;

import fi.kaari.workspace.Actor;
import fi.kaari.workspace.Role;
import fi.kaari.workspace.Workspace;
import fi.kaari.workspace.Workspaces;
import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** What stands around a page; asked only by the templates, so that a page that shows nothing of it costs nothing. */
public class Frame {

    private final HttpServletRequest request;
    private final Workspaces workspaces;
    private final ObjectProvider<Badge> badges;
    private final ObjectProvider<Alerts> alerts;
    private final Map<Badge, Integer> counts = new HashMap<>();

    Frame(
            HttpServletRequest request,
            Workspaces workspaces,
            ObjectProvider<Badge> badges,
            ObjectProvider<Alerts> alerts) {
        this.request = request;
        this.workspaces = workspaces;
        this.badges = badges;
        this.alerts = alerts;
    }

    /** {@code light} or {@code dark} if the person has chosen one. */
    public @Nullable String getTheme() {
        return Appearance.chosen(request).orElse(null);
    }

    public List<Locale> getLanguages() {
        return Languages.ALL;
    }

    public String getPath() {
        return request.getRequestURI();
    }

    /** This page again, with one parameter changed. */
    public String here(String parameter, String value) {
        var page = ServletUriComponentsBuilder.fromRequest(request)
                .replaceQueryParam(parameter, value)
                .build();
        return page.getQuery() == null ? page.getPath() : page.getPath() + "?" + page.getQuery();
    }

    /** How much waits for the person in one place of the navigation. */
    public int badge(Actor actor, String place) {
        return badges.stream()
                .filter(badge -> badge.place().equals(place))
                .mapToInt(badge -> count(badge, actor))
                .sum();
    }

    /** How much waits for the person anywhere. */
    public int badge(Actor actor) {
        return badges.stream().mapToInt(badge -> count(badge, actor)).sum();
    }

    /** Asked once, however often a page shows it. */
    private int count(Badge badge, Actor actor) {
        return counts.computeIfAbsent(badge, waiting -> waiting.count(actor));
    }

    /** What everybody has to know, whichever page they are on. */
    public List<Alerts.Alert> alerts(Actor actor) {
        return alerts.orderedStream()
                .flatMap(source -> source.of(actor).stream())
                .toList();
    }

    public String workspace(Actor actor) {
        return workspaces
                .find(actor.workspace())
                .map(Workspace::name)
                .orElse(actor.workspace().value());
    }

    /** The names of the person's roles, the least first. */
    public List<String> roles(Actor actor) {
        return actor.roles().stream().sorted().map(Role::key).toList();
    }
}
