package fi.kaari.publications;

import fi.kaari.post.ChannelId;
import fi.kaari.post.VariantId;
import fi.kaari.workspace.UtcColumn;
import fi.kaari.workspace.WorkspaceId;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What publications are called by, and when each channel last spoke: a few queries for a whole board. */
@Repository
class Labels {

    static final Label NONE = new Label("", "");

    private final JdbcClient database;

    Labels(JdbcClient database) {
        this.database = database;
    }

    Map<VariantId, Label> of(Set<VariantId> variants) {
        if (variants.isEmpty()) return Map.of();
        return database
                .sql("""
                        SELECT variant.id, variant.language, post.title
                        FROM variant JOIN post ON post.id = variant.post WHERE variant.id IN (:variants)""")
                .param("variants", variants.stream().map(VariantId::value).toList())
                .query((row, number) -> Map.entry(
                        new VariantId(row.getString("id")),
                        new Label(row.getString("title"), row.getString("language"))))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    Map<ChannelId, Instant> lastOut(WorkspaceId workspace, Instant since) {
        return database
                .sql("""
                        SELECT channel, MAX(published_at) AS last_out FROM publication
                        WHERE workspace = ? AND state = 'PUBLISHED' AND due_at >= ? GROUP BY channel""")
                .params(workspace.value(), UtcColumn.of(since))
                .query((row, number) ->
                        Map.entry(new ChannelId(row.getString("channel")), UtcColumn.read(row, "last_out")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** The title of a post and the language of one of its variants. */
    record Label(String title, String language) {}
}
