package fi.kaari.trail;

import fi.kaari.audit.AuditEntry;
import fi.kaari.platform.Platforms;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How people call what the trail knows by its id, each kind in one query. */
@Repository
class Names {

    private static final Map<String, String> QUERIES = Map.of(
            "post", "SELECT id, title AS name FROM post WHERE id IN (:ids)",
            "arc", "SELECT id, name FROM arc WHERE id IN (:ids)",
            "template", "SELECT id, name FROM template WHERE id IN (:ids)",
            "media", "SELECT id, name FROM media_item WHERE id IN (:ids)",
            "channel", "SELECT id, name FROM channel WHERE id IN (:ids)",
            "person", "SELECT id, name FROM person WHERE id IN (:ids)");

    private static final String PLATFORMS = """
            SELECT publication.id, channel.platform AS name FROM publication
              JOIN channel ON channel.id = publication.channel WHERE publication.id IN (:ids)""";

    private final JdbcClient database;
    private final Platforms platforms;

    Names(JdbcClient database, Platforms platforms) {
        this.database = database;
        this.platforms = platforms;
    }

    /** What each of these entries is about, by its text in the trail. */
    Map<String, Subject> subjects(List<AuditEntry> entries) {
        var found = new HashMap<String, Subject>();
        entries.forEach(entry -> found.computeIfAbsent(entry.act().subject(), Subject::of));
        QUERIES.forEach((kind, query) -> {
            var names = names(query, ids(kind, found.values()));
            found.replaceAll(
                    (text, subject) -> subject.kind().equals(kind) ? subject.named(names.get(subject.id())) : subject);
        });
        return found;
    }

    /** The name of the platform of each publication that these entries speak of, by its id. */
    Map<String, String> platforms(List<AuditEntry> entries) {
        var ids = entries.stream()
                .map(entry -> entry.details().get("publication"))
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        var names = names(PLATFORMS, ids);
        names.replaceAll((publication, platform) -> platforms.get(platform).name());
        return names;
    }

    private static Collection<String> ids(String kind, Collection<Subject> subjects) {
        return subjects.stream()
                .filter(subject -> subject.kind().equals(kind))
                .map(Subject::id)
                .toList();
    }

    private Map<String, String> names(String query, Collection<String> ids) {
        var names = new HashMap<String, String>();
        if (ids.isEmpty()) return names;
        database.sql(query).param("ids", ids).query((RowCallbackHandler)
                row -> names.put(row.getString("id"), row.getString("name")));
        return names;
    }
}
