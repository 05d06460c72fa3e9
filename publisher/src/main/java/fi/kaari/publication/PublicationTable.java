package fi.kaari.publication;

import fi.kaari.approval.Digest;
import fi.kaari.platform.Receipt;
import fi.kaari.post.ChannelId;
import fi.kaari.post.PostId;
import fi.kaari.post.VariantId;
import fi.kaari.workspace.UtcColumn;
import fi.kaari.workspace.WorkspaceId;
import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table {@code publication}: reading it and the plain changes that people's acts make. */
@Repository
class PublicationTable {

    private final JdbcClient database;

    PublicationTable(JdbcClient database) {
        this.database = database;
    }

    Optional<Publication> find(PublicationId id) {
        return database.sql("SELECT * FROM publication WHERE id = ?")
                .param(id.value())
                .query((row, number) -> publication(row))
                .optional();
    }

    List<Publication> of(PostId post) {
        return database.sql("SELECT * FROM publication WHERE post = ? ORDER BY due_at, revision, id")
                .param(post.value())
                .query((row, number) -> publication(row))
                .list();
    }

    List<Publication> in(WorkspaceId workspace, Collection<State> states, int limit) {
        return database.sql("""
                        SELECT * FROM publication WHERE workspace = :workspace AND state IN (:states)
                        ORDER BY due_at, id LIMIT :limit""")
                .param("workspace", workspace.value())
                .param("states", names(states))
                .param("limit", limit)
                .query((row, number) -> publication(row))
                .list();
    }

    List<Publication> newest(WorkspaceId workspace, State state, int limit) {
        return database.sql("""
                        SELECT * FROM publication WHERE workspace = ? AND state = ? ORDER BY due_at DESC, id LIMIT ?""")
                .params(workspace.value(), state.name(), limit)
                .query((row, number) -> publication(row))
                .list();
    }

    /** The rows of these variants that are out or may be out; waits for those that are being changed at this moment. */
    List<Publication> outLocked(PostId post) {
        return database.sql("SELECT * FROM publication WHERE post = :post AND state IN (:states) FOR UPDATE")
                .param("post", post.value())
                .param("states", names(State.OUT))
                .query((row, number) -> publication(row))
                .list();
    }

    void insert(Publication it, Instant now) {
        database.sql("""
                        INSERT INTO publication (id, workspace, post, variant, revision, channel, digest, state, due_at,
                                                 miss_at, wake_at, attempts, looks, remote, changed_at)
                        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0, 0, '{}', ?)""")
                .params(
                        it.id().value(),
                        it.workspace().value(),
                        it.post().value(),
                        it.variant().value(),
                        it.revision())
                .params(it.channel().value(), it.digest().hex(), it.state().name(), UtcColumn.of(it.due()))
                .params(UtcColumn.of(it.missAt()), UtcColumn.of(it.wakeAt()), UtcColumn.of(now))
                .update();
    }

    /** Takes a post's rows that are not out off the ledger; a row that is being sent at this moment is waited for. */
    int cancel(PostId post, String reason, Instant now) {
        return database.sql("""
                        UPDATE publication SET state = 'CANCELLED', token = NULL, lease_until = NULL, reason = :reason,
                               reason_text = NULL, changed_at = :now
                        WHERE post = :post AND state IN (:states)""")
                .param("reason", reason)
                .param("now", UtcColumn.of(now))
                .param("post", post.value())
                .param("states", names(State.CANCELLABLE))
                .update();
    }

    /** Changes the state if the row still is where it was seen, and nobody works on it. */
    boolean move(Publication seen, State next, Instant wakeAt, Instant missAt, @Nullable String reason, Instant now) {
        if (!seen.state().leadsTo(next)) throw new NotPossibleNow(seen);
        return database.sql("""
                        UPDATE publication SET state = ?, wake_at = ?, miss_at = ?, reason = ?, reason_text = NULL,
                               token = NULL, lease_until = NULL, changed_at = ?
                        WHERE id = ? AND state = ?""")
                        .params(next.name(), UtcColumn.of(wakeAt), UtcColumn.of(missAt))
                        .param(reason)
                        .params(
                                UtcColumn.of(now),
                                seen.id().value(),
                                seen.state().name())
                        .update()
                == 1;
    }

    /** Wakes what a channel's lost authorisation has held back. */
    void unblock(ChannelId channel, Instant now) {
        database.sql("""
                        UPDATE publication SET state = 'WAITING', wake_at = ?, reason = NULL, reason_text = NULL, changed_at = ?
                        WHERE channel = ? AND state = 'BLOCKED'""")
                .params(UtcColumn.of(now), UtcColumn.of(now), channel.value())
                .update();
    }

    void receipt(PublicationId id, Receipt receipt, Instant publishedAt) {
        database.sql("UPDATE publication SET remote_id = ?, permalink = ?, published_at = ? WHERE id = ?")
                .params(receipt.remoteId(), receipt.permalink().toString(), UtcColumn.of(publishedAt), id.value())
                .update();
    }

    List<Attempt> attempts(PublicationId id) {
        return database.sql("SELECT * FROM attempt WHERE publication = ? ORDER BY number")
                .param(id.value())
                .query((row, number) -> new Attempt(
                        row.getInt("number"),
                        row.getString("job"),
                        UtcColumn.read(row, "started_at"),
                        UtcColumn.readOrNull(row, "ended_at"),
                        row.getString("outcome"),
                        row.getString("detail")))
                .list();
    }

    static List<String> names(Collection<State> states) {
        return states.stream().map(State::name).toList();
    }

    static Publication publication(ResultSet row) throws SQLException {
        return new Publication(
                new PublicationId(row.getString("id")),
                new WorkspaceId(row.getString("workspace")),
                new PostId(row.getString("post")),
                new VariantId(row.getString("variant")),
                row.getLong("revision"),
                new ChannelId(row.getString("channel")),
                new Digest(row.getString("digest")),
                State.valueOf(row.getString("state")),
                UtcColumn.read(row, "due_at"),
                UtcColumn.read(row, "miss_at"),
                UtcColumn.read(row, "wake_at"),
                row.getInt("attempts"),
                row.getInt("looks"),
                row.getString("reason"),
                row.getString("reason_text"),
                receipt(row),
                UtcColumn.readOrNull(row, "sent_at"),
                UtcColumn.readOrNull(row, "published_at"));
    }

    private static @Nullable Receipt receipt(ResultSet row) throws SQLException {
        var remoteId = row.getString("remote_id");
        return remoteId == null ? null : new Receipt(remoteId, URI.create(row.getString("permalink")));
    }
}
