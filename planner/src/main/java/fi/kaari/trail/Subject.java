package fi.kaari.trail;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What an act was done to.
 *
 * @param name how people call it now; null if it is gone, or has no name
 */
record Subject(String kind, String id, @Nullable String name) {

    private static final Map<String, String> PAGES = Map.of(
            "post", "/posts/",
            "arc", "/arcs/",
            "template", "/templates/",
            "media", "/media-library/",
            "channel", "/channels/");

    static Subject of(String text) {
        var slash = text.indexOf('/');
        return new Subject(text.substring(0, Math.max(0, slash)), text.substring(slash + 1), null);
    }

    Subject named(@Nullable String known) {
        return new Subject(kind, id, known);
    }

    /** Where it can be seen; null if it is gone or has no page of its own. */
    public @Nullable String address() {
        var page = PAGES.get(kind);
        return page == null || name == null ? null : page + id;
    }
}
