package fi.kaari.calendar;

import fi.kaari.arc.ArcId;
import fi.kaari.arc.BeatId;
import fi.kaari.arc.Colour;
import fi.kaari.media.MediaId;
import fi.kaari.post.ChannelId;
import fi.kaari.post.PostId;
import fi.kaari.post.Schedule;
import fi.kaari.post.VariantId;
import fi.kaari.publication.State;
import fi.kaari.workspace.UtcColumn;
import fi.kaari.workspace.WorkspaceId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads the plan: variants with everything that calendars, lists and feeds show of them, in one query. */
@Repository
public class Plan {

    /** A variant has one row on the ledger that counts: whatever was cancelled counts only until the next edit. */
    private static final String ENTRIES = """
            SELECT variant.id, variant.post, variant.channel, variant.language, variant.link, variant.local_at,
                   variant.zone, variant.due_at,
                   post.revision, post.title AS post_title, post.changed_at AS post_changed_at,
                   arc.id AS arc_id, arc.name AS arc_name, arc.colour, arc.changed_at AS arc_changed_at,
                   beat.id AS beat_id, beat.name AS beat_name,
                   channel.name AS channel_name, channel.platform, channel.connected_at,
                   publication.state, publication.permalink, publication.changed_at AS publication_changed_at,
                   review.approvals_needed, review.submitted_at,
                   (SELECT COUNT(*) FROM decision
                     WHERE decision.review = review.id AND decision.verdict = 'approved') AS approvals,
                   (SELECT MAX(decision.decided_at) FROM decision JOIN review past ON past.id = decision.review
                     WHERE past.post = post.id) AS last_decided_at,
                   (SELECT COUNT(*) FROM review past JOIN decision ON decision.review = past.id
                     WHERE past.post = post.id AND past.revision = post.revision
                       AND decision.verdict = 'sent-back') AS sent_back
              FROM variant
              JOIN post ON post.id = variant.post
              JOIN arc ON arc.id = post.arc
              LEFT JOIN beat ON beat.id = post.beat
              LEFT JOIN channel ON channel.id = variant.channel
              LEFT JOIN publication ON publication.variant = variant.id
                   AND (publication.state <> 'CANCELLED' OR publication.revision = post.revision)
              LEFT JOIN review ON review.live_post = post.id
             WHERE post.workspace = :workspace""";

    private static final String ORDER = " ORDER BY variant.due_at, post.title, variant.position";

    private final JdbcClient database;

    Plan(JdbcClient database) {
        this.database = database;
    }

    /** What is due from the first instant on and before the second, by time. */
    public List<PlanEntry> between(WorkspaceId workspace, Instant from, Instant before) {
        return database.sql(ENTRIES + " AND variant.due_at >= :from AND variant.due_at < :before" + ORDER)
                .param("workspace", workspace.value())
                .param("from", UtcColumn.of(from))
                .param("before", UtcColumn.of(before))
                .query((row, number) -> entry(row))
                .list();
    }

    /** The whole of one arc, by time. */
    public List<PlanEntry> of(WorkspaceId workspace, ArcId arc) {
        return database.sql(ENTRIES + " AND post.arc = :arc" + ORDER)
                .param("workspace", workspace.value())
                .param("arc", arc.value())
                .query((row, number) -> entry(row))
                .list();
    }

    /** The posts of one arc that no channel tells yet, so that they stand on no day; by title. */
    public List<Unwritten> unwritten(WorkspaceId workspace, ArcId arc) {
        return database.sql("""
                        SELECT id, title FROM post
                         WHERE workspace = ? AND arc = ? AND NOT EXISTS (SELECT 1 FROM variant WHERE variant.post = post.id)
                         ORDER BY title, id""")
                .params(workspace.value(), arc.value())
                .query((row, number) -> new Unwritten(new PostId(row.getString("id")), row.getString("title")))
                .list();
    }

    /** All arcs that are not archived, by time. */
    public List<PlanEntry> ofOpenArcs(WorkspaceId workspace) {
        return database.sql(ENTRIES + " AND arc.archived_at IS NULL" + ORDER)
                .param("workspace", workspace.value())
                .query((row, number) -> entry(row))
                .list();
    }

    /** The variants of one post, by time. */
    public List<PlanEntry> of(WorkspaceId workspace, PostId post) {
        return database.sql(ENTRIES + " AND post.id = :post" + ORDER)
                .param("workspace", workspace.value())
                .param("post", post.value())
                .query((row, number) -> entry(row))
                .list();
    }

    /** The variants that show one media item, by time. */
    public List<PlanEntry> showing(WorkspaceId workspace, MediaId media) {
        var shown = " AND variant.id IN (SELECT variant FROM variant_media WHERE media = :media)";
        return database.sql(ENTRIES + shown + ORDER)
                .param("workspace", workspace.value())
                .param("media", media.value())
                .query((row, number) -> entry(row))
                .list();
    }

    private static PlanEntry entry(ResultSet row) throws SQLException {
        var zone = ZoneId.of(row.getString("zone"));
        return new PlanEntry(
                new VariantId(row.getString("id")),
                new PostId(row.getString("post")),
                row.getLong("revision"),
                row.getString("post_title"),
                new ArcId(row.getString("arc_id")),
                row.getString("arc_name"),
                Colour.ofKey(row.getString("colour")),
                beat(row),
                row.getString("beat_name"),
                new ChannelId(row.getString("channel")),
                row.getString("channel_name"),
                row.getString("platform"),
                Locale.forLanguageTag(row.getString("language")),
                new Schedule(row.getObject("local_at", LocalDateTime.class), zone, UtcColumn.read(row, "due_at")),
                standing(row),
                row.getString("link"),
                row.getString("permalink"),
                changedAt(row));
    }

    private static @Nullable BeatId beat(ResultSet row) throws SQLException {
        var id = row.getString("beat_id");
        return id == null ? null : new BeatId(id);
    }

    private static Standing standing(ResultSet row) throws SQLException {
        var state = row.getString("state");
        if (state != null) return Standing.of(State.valueOf(state));
        if (row.getString("submitted_at") != null)
            return row.getInt("approvals") < row.getInt("approvals_needed") ? Standing.IN_REVIEW : Standing.APPROVED;
        return row.getInt("sent_back") > 0 ? Standing.SENT_BACK : Standing.DRAFT;
    }

    private static Instant changedAt(ResultSet row) throws SQLException {
        return Stream.of(
                        UtcColumn.read(row, "post_changed_at"),
                        UtcColumn.read(row, "arc_changed_at"),
                        UtcColumn.readOrNull(row, "connected_at"),
                        UtcColumn.readOrNull(row, "publication_changed_at"),
                        UtcColumn.readOrNull(row, "submitted_at"),
                        UtcColumn.readOrNull(row, "last_decided_at"))
                .filter(Objects::nonNull)
                .max(Instant::compareTo)
                .orElseThrow();
    }

    /** A post without variants. */
    public record Unwritten(PostId post, String title) {}
}
