package fi.kaari.trail;

import fi.kaari.audit.AuditEntry;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * One entry as people read it.
 *
 * @param platform where it was published, if it was about that
 */
record Line(AuditEntry entry, Subject subject, @Nullable String platform) {

    public Instant at() {
        return entry.at();
    }

    public String verb() {
        return entry.act().verb();
    }

    /** How people call what it was done to: as it is now, or else as it was then; null if it goes without a name. */
    public @Nullable String name() {
        if (subject.id().equals(entry.actor())) return null;
        if (subject.name() != null) return subject.name();
        return detail("title") == null ? detail("name") : detail("title");
    }

    /** What somebody wrote; null if they wrote nothing. */
    public @Nullable String words() {
        if (detail("comment") != null) return detail("comment");
        return isOfPublication() ? null : detail("reason");
    }

    /** The text that says why, {@code publication.reason.…} or {@code review.voided.…}; null if nothing is known. */
    public @Nullable String because() {
        if (detail("because") != null) return "review.voided." + detail("because");
        return isOfPublication() && detail("reason") != null ? "publication.reason." + detail("reason") : null;
    }

    /** Whether somebody has other roles since. */
    public boolean isOfRoles() {
        return entry.details().containsKey("roles-after");
    }

    public List<String> rolesBefore() {
        return roles("roles-before");
    }

    public List<String> rolesAfter() {
        return roles("roles-after");
    }

    private List<String> roles(String name) {
        var keys = detail(name);
        return keys == null ? List.of() : List.of(keys.split(" "));
    }

    /** Where it is out; null if it is not, or if that is no address of the web. */
    public @Nullable String permalink() {
        var link = detail("permalink");
        return link != null && isWeb(link) ? link : null;
    }

    /** Everything that was written down, by name. */
    public Map<String, String> details() {
        return new TreeMap<>(entry.details());
    }

    private boolean isOfPublication() {
        return entry.act().group().equals("publication");
    }

    private @Nullable String detail(String name) {
        var text = entry.details().get(name);
        return text == null || text.isBlank() ? null : text;
    }

    private static boolean isWeb(String link) {
        try {
            var scheme = new URI(link).getScheme();
            return "https".equalsIgnoreCase(scheme) || "http".equalsIgnoreCase(scheme);
        } catch (URISyntaxException notAnAddress) {
            return false;
        }
    }
}
