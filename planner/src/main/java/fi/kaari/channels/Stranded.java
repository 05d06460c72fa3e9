package fi.kaari.channels;

import fi.kaari.channel.Channel;
import fi.kaari.post.PostId;
import fi.kaari.workspace.UtcColumn;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What is planned on a channel and would wait without it. */
@Repository
public class Stranded {

    private static final int MOST = 500;

    private final JdbcClient database;
    private final Clock clock;

    Stranded(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** By due time; drafts too, since somebody means them to go out. */
    public List<Plan> on(Channel channel) {
        return database.sql("""
                        SELECT post.id, post.title, variant.due_at FROM variant JOIN post ON post.id = variant.post
                        WHERE variant.channel = ? AND (variant.due_at > ? OR EXISTS (
                          SELECT 1 FROM publication WHERE publication.variant = variant.id
                            AND publication.state IN ('WAITING', 'READY', 'RETRYING', 'BLOCKED')))
                        ORDER BY variant.due_at, post.id LIMIT ?""")
                .params(channel.id().value(), UtcColumn.of(clock.instant()), MOST)
                .query((row, number) -> new Plan(
                        new PostId(row.getString("id")), row.getString("title"), UtcColumn.read(row, "due_at")))
                .list();
    }

    /** One version of a post. */
    public record Plan(PostId post, String title, Instant due) {}
}
