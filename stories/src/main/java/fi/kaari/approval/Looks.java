package fi.kaari.approval;

import fi.kaari.post.PostId;
import fi.kaari.workspace.Actor;
import fi.kaari.workspace.UtcColumn;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** What each person last saw of a post, and what they saw before that: the table {@code look}. */
@Repository
public class Looks {

    private static final int KEPT = 2;

    private final JdbcClient database;
    private final JsonMapper json;
    private final Clock clock;

    Looks(JdbcClient database, JsonMapper json, Clock clock) {
        this.database = database;
        this.json = json;
        this.clock = clock;
    }

    /** Remembers what the person sees now; of what they saw earlier only the last is kept. */
    @Transactional
    public void remember(Actor actor, PostId post, Digest digest, Look look) {
        database.sql("""
                        INSERT INTO look (post, person, digest, looked_at, content) VALUES (?, ?, ?, ?, ?)
                        ON DUPLICATE KEY UPDATE looked_at = VALUES(looked_at)""")
                .params(post.value(), actor.id().value(), digest.hex())
                .params(UtcColumn.of(clock.instant()), json.writeValueAsString(look))
                .update();
        digests(actor, post).stream().skip(KEPT).forEach(old -> forget(actor, post, old));
    }

    /** What the person saw last that was not the content with this digest; empty if they saw nothing else. */
    public Optional<Look> before(Actor actor, PostId post, Digest now) {
        return database.sql("""
                        SELECT content FROM look WHERE post = ? AND person = ? AND digest <> ?
                        ORDER BY looked_at DESC LIMIT 1""")
                .params(post.value(), actor.id().value(), now.hex())
                .query(String.class)
                .optional()
                .map(content -> json.readValue(content, Look.class));
    }

    /** The content with this digest as the person saw it; empty if they never did, or long ago. */
    public Optional<Look> of(Actor actor, PostId post, Digest digest) {
        return database.sql("SELECT content FROM look WHERE post = ? AND person = ? AND digest = ?")
                .params(post.value(), actor.id().value(), digest.hex())
                .query(String.class)
                .optional()
                .map(content -> json.readValue(content, Look.class));
    }

    private List<String> digests(Actor actor, PostId post) {
        return database.sql("SELECT digest FROM look WHERE post = ? AND person = ? ORDER BY looked_at DESC, digest")
                .params(post.value(), actor.id().value())
                .query(String.class)
                .list();
    }

    private void forget(Actor actor, PostId post, String digest) {
        database.sql("DELETE FROM look WHERE post = ? AND person = ? AND digest = ?")
                .params(post.value(), actor.id().value(), digest)
                .update();
    }
}
