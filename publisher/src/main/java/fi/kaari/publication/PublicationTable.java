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
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table {@code publication}: rows as they are, rows locked before they move, and rows as they have moved. */
@Repository
class PublicationTable {

    private static final String SOUGHT =
            " WHERE workspace = :workspace AND state IN (:states) AND (:channel IS NULL OR channel = :channel)";

    private final JdbcClient database;
    private final Clock clock;

    PublicationTable(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
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

    List<Publication> newest(WorkspaceId workspace, Collection<State> states, int limit) {
        return database.sql("""
                        SELECT * FROM publication WHERE workspace = :workspace AND state IN (:states)
                        ORDER BY due_at DESC, id LIMIT :limit""")
                .param("workspace", workspace.value())
                .param("states", names(states))
                .param("limit", limit)
                .query((row, number) -> publication(row))
                .list();
    }

    /**
     * A part of everything, the latest due time first.
     *
     * @param channel null for every channel
     */
    List<Publication> part(
            WorkspaceId workspace, @Nullable ChannelId channel, Collection<State> states, int from, int limit) {
        return database.sql(
                        "SELECT * FROM publication" + SOUGHT + " ORDER BY due_at DESC, id LIMIT :limit OFFSET :from")
                .param("workspace", workspace.value())
                .param("channel", channel == null ? null : channel.value())
                .param("states", names(states))
                .param("limit", limit)
                .param("from", from)
                .query((row, number) -> publication(row))
                .list();
    }

    /** How many {@link #part} there are altogether. */
    int count(WorkspaceId workspace, @Nullable ChannelId channel, Collection<State> states) {
        return database.sql("SELECT COUNT(*) FROM publication" + SOUGHT)
                .param("workspace", workspace.value())
                .param("channel", channel == null ? null : channel.value())
                .param("states", names(states))
                .query(Integer.class)
                .single();
    }

    int count(WorkspaceId workspace, Collection<State> states) {
        return database.sql("SELECT COUNT(*) FROM publication WHERE workspace = :workspace AND state IN (:states)")
                .param("workspace", workspace.value())
                .param("states", names(states))
                .query(Integer.class)
                .single();
    }

    /** The row, which nobody else can move before this transaction ends. */
    Optional<Publication> locked(PublicationId id) {
        return database.sql("SELECT * FROM publication WHERE id = ? FOR UPDATE")
                .param(id.value())
                .query((row, number) -> publication(row))
                .optional();
    }

    /** The claimed row; empty if the claim does not hold any more. */
    Optional<Publication> locked(Claim claim) {
        return database.sql("SELECT * FROM publication WHERE id = ? AND token = ? FOR UPDATE")
                .params(claim.publication().id().value(), claim.token().value())
                .query((row, number) -> publication(row))
                .optional();
    }

    /** Every row of a post; those that are being moved at this moment are waited for. */
    List<Publication> locked(PostId post) {
        return database.sql("SELECT * FROM publication WHERE post = ? ORDER BY id FOR UPDATE")
                .param(post.value())
                .query((row, number) -> publication(row))
                .list();
    }

    /** The rows of a channel in one state. */
    List<Publication> locked(ChannelId channel, State state) {
        return database.sql("SELECT * FROM publication WHERE channel = ? AND state = ? ORDER BY id FOR UPDATE")
                .params(channel.value(), state.name())
                .query((row, number) -> publication(row))
                .list();
    }

    boolean isAnothers(Publication it, Receipt found) {
        return database.sql("SELECT COUNT(*) FROM publication WHERE channel = ? AND remote_id = ? AND id <> ?")
                        .params(it.channel().value(), found.remoteId(), it.id().value())
                        .query(Integer.class)
                        .single()
                > 0;
    }

    void insert(Publication it) {
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
                .params(UtcColumn.of(it.missAt()), UtcColumn.of(it.wakeAt()), UtcColumn.of(clock.instant()))
                .update();
    }

    /** Stores where a locked row has moved; only what is being sent stays in its worker's hands. */
    void store(Publication it) {
        var receipt = it.receipt();
        database.sql("""
                        UPDATE publication
                        SET state = :state, miss_at = :miss, wake_at = :wake, attempts = :attempts, looks = :looks,
                            reason = :reason, reason_text = :text, remote_id = :remote, permalink = :permalink,
                            sent_at = :sent, published_at = :published, changed_at = :now,
                            token = CASE WHEN :state = 'SENDING' THEN token END,
                            lease_until = CASE WHEN :state = 'SENDING' THEN lease_until END
                        WHERE id = :id""")
                .param("state", it.state().name())
                .param("miss", UtcColumn.of(it.missAt()))
                .param("wake", UtcColumn.of(it.wakeAt()))
                .param("attempts", it.attempts())
                .param("looks", it.looks())
                .param("reason", it.reason())
                .param("text", it.reasonText())
                .param("remote", receipt == null ? null : receipt.remoteId())
                .param("permalink", receipt == null ? null : text(receipt.permalink()))
                .param("sent", UtcColumn.of(it.sentAt()))
                .param("published", UtcColumn.of(it.publishedAt()))
                .param("now", UtcColumn.of(clock.instant()))
                .param("id", it.id().value())
                .update();
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
        var permalink = row.getString("permalink");
        return remoteId == null ? null : new Receipt(remoteId, permalink == null ? null : URI.create(permalink));
    }

    private static @Nullable String text(@Nullable URI permalink) {
        return permalink == null ? null : permalink.toString();
    }
}
