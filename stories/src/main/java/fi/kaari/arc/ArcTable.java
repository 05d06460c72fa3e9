package fi.kaari.arc;

import fi.kaari.workspace.UtcColumn;
import fi.kaari.workspace.WorkspaceId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tables {@code arc} and {@code beat}. */
@Repository
class ArcTable {

    private final JdbcClient database;
    private final JdbcTemplate batches;

    ArcTable(JdbcClient database, JdbcTemplate batches) {
        this.database = database;
        this.batches = batches;
    }

    Optional<Arc> find(ArcId id) {
        return database.sql("SELECT * FROM arc WHERE id = ?")
                .param(id.value())
                .query((row, number) -> arc(row, beats(id)))
                .optional();
    }

    List<Arc> all(WorkspaceId workspace) {
        var beats = beats(workspace);
        return database.sql("SELECT * FROM arc WHERE workspace = ? ORDER BY starts_on, name, id")
                .param(workspace.value())
                .query((row, number) -> arc(row, beats.getOrDefault(row.getString("id"), List.of())))
                .list();
    }

    void insert(Arc arc, Instant now) {
        var outline = arc.outline();
        database.sql("""
                        INSERT INTO arc (id, workspace, revision, name, shape, goal, target, audience, key_message, colour,
                                         owner, starts_on, ends_on, event_on, archived_at, changed_at)
                        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        arc.id().value(),
                        arc.workspace().value(),
                        arc.revision(),
                        outline.name(),
                        outline.shape().key())
                .params(outline.goal(), outline.target(), outline.audience(), outline.keyMessage())
                .params(outline.colour().key(), outline.owner(), outline.from(), outline.to())
                .param(outline.eventOn())
                .param(UtcColumn.of(arc.archivedAt()))
                .param(UtcColumn.of(now))
                .update();
        insert(arc, arc.beats());
    }

    /** Whether the arc was still at the revision before the changed one. */
    boolean update(Arc before, Arc arc, Instant now) {
        var outline = arc.outline();
        var updated = database.sql("""
                        UPDATE arc SET revision = ?, name = ?, shape = ?, goal = ?, target = ?, audience = ?,
                               key_message = ?, colour = ?, owner = ?, starts_on = ?, ends_on = ?, event_on = ?,
                               archived_at = ?, changed_at = ?
                        WHERE id = ? AND revision = ?""")
                .params(arc.revision(), outline.name(), outline.shape().key(), outline.goal(), outline.target())
                .params(
                        outline.audience(),
                        outline.keyMessage(),
                        outline.colour().key(),
                        outline.owner())
                .params(outline.from(), outline.to())
                .param(outline.eventOn())
                .param(UtcColumn.of(arc.archivedAt()))
                .params(UtcColumn.of(now), arc.id().value(), arc.revision() - 1)
                .update();
        if (updated == 0) return false;
        before.beatsMissingIn(arc).forEach(this::delete);
        var added = arc.beatsMissingIn(before);
        insert(arc, added);
        updateBeats(arc, added);
        return true;
    }

    private void delete(Beat beat) {
        database.sql("DELETE FROM beat WHERE id = ?").param(beat.id().value()).update();
    }

    /** Posts hold on to their beats, so a beat that stays keeps its row. */
    private void updateBeats(Arc arc, List<Beat> except) {
        var rows = arc.beats().stream()
                .filter(beat -> !except.contains(beat))
                .map(beat -> columns(arc, beat))
                .toList();
        batches.batchUpdate("""
                UPDATE beat SET position = ?, name = ?, kind = ?, tension = ?, starts_on = ?, ends_on = ?
                WHERE arc = ? AND id = ?""", rows);
    }

    private void insert(Arc arc, List<Beat> beats) {
        var rows = beats.stream().map(beat -> columns(arc, beat)).toList();
        try {
            batches.batchUpdate("""
                    INSERT INTO beat (position, name, kind, tension, starts_on, ends_on, arc, id)
                    VALUES (?, ?, ?, ?, ?, ?, ?, ?)""", rows);
        } catch (DuplicateKeyException beatOfAnotherArc) {
            throw new InvalidArc("beat.unknown");
        }
    }

    private static Object[] columns(Arc arc, Beat beat) {
        return new Object[] {
            arc.beats().indexOf(beat),
            beat.name(),
            beat.kind().key(),
            beat.tension(),
            beat.from(),
            beat.to(),
            arc.id().value(),
            beat.id().value()
        };
    }

    private List<Beat> beats(ArcId arc) {
        return database.sql("SELECT * FROM beat WHERE arc = ? ORDER BY position")
                .param(arc.value())
                .query((row, number) -> beat(row))
                .list();
    }

    private Map<String, List<Beat>> beats(WorkspaceId workspace) {
        return database
                .sql("SELECT beat.* FROM beat JOIN arc ON arc.id = beat.arc WHERE arc.workspace = ? ORDER BY position")
                .param(workspace.value())
                .query((row, number) -> Map.entry(row.getString("arc"), beat(row)))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    private static Arc arc(ResultSet row, List<Beat> beats) throws SQLException {
        var outline = new Arc.Outline(
                row.getString("name"),
                Shape.ofKey(row.getString("shape")),
                row.getString("goal"),
                row.getString("target"),
                row.getString("audience"),
                row.getString("key_message"),
                Colour.ofKey(row.getString("colour")),
                row.getString("owner"),
                row.getObject("starts_on", LocalDate.class),
                row.getObject("ends_on", LocalDate.class),
                row.getObject("event_on", LocalDate.class));
        return new Arc(
                new ArcId(row.getString("id")),
                new WorkspaceId(row.getString("workspace")),
                row.getLong("revision"),
                outline,
                beats,
                UtcColumn.readOrNull(row, "archived_at"));
    }

    private static Beat beat(ResultSet row) throws SQLException {
        return new Beat(
                new BeatId(row.getString("id")),
                row.getString("name"),
                BeatKind.ofKey(row.getString("kind")),
                row.getInt("tension"),
                row.getObject("starts_on", LocalDate.class),
                row.getObject("ends_on", LocalDate.class));
    }
}
