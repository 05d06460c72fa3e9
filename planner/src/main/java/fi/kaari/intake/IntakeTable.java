package fi.kaari.intake;

import fi.kaari.intake.Intake.Refusal;
import fi.kaari.intake.Intake.Stage;
import fi.kaari.intake.PlanReader.SheetSummary;
import fi.kaari.post.VariantId;
import fi.kaari.workspace.PersonId;
import fi.kaari.workspace.UtcColumn;
import fi.kaari.workspace.WorkspaceId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The table {@code intake}, and who works on what at the moment. */
@Repository
class IntakeTable {

    private static final TypeReference<List<SheetSummary>> SHEETS = new TypeReference<>() {};
    private static final TypeReference<List<VariantId>> LEFTOVERS = new TypeReference<>() {};

    private final JdbcClient database;
    private final JsonMapper json;
    private final Clock clock;

    IntakeTable(JdbcClient database, JsonMapper json, Clock clock) {
        this.database = database;
        this.json = json;
        this.clock = clock;
    }

    Optional<Intake> find(IntakeId id) {
        return database.sql("SELECT * FROM intake WHERE id = ?")
                .param(id.value())
                .query((row, number) -> intake(row))
                .optional();
    }

    /** The newest first. */
    List<Intake> latest(WorkspaceId workspace, int limit) {
        return database.sql("SELECT * FROM intake WHERE workspace = ? ORDER BY started_at DESC, id LIMIT ?")
                .params(workspace.value(), limit)
                .query((row, number) -> intake(row))
                .list();
    }

    void insert(Intake intake) {
        database.sql("""
                        INSERT INTO intake (id, workspace, file_name, sha256, bytes, person, started_at, stage, seen_at,
                                            done, total, sheets, leftovers)
                        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, 0, 0, '[]', '[]')""")
                .params(
                        intake.id().value(),
                        intake.workspace().value(),
                        intake.fileName(),
                        intake.sha256(),
                        intake.bytes(),
                        intake.person().value())
                .params(UtcColumn.of(intake.startedAt()), intake.stage().name(), UtcColumn.of(intake.seenAt()))
                .update();
    }

    /**
     * Begins a stage, unless somebody who still says so is at work on the import.
     *
     * @return the name to work under; empty if it is somebody else's turn
     */
    Optional<String> begin(IntakeId id, Stage stage) {
        var worker = UUID.randomUUID().toString();
        var now = clock.instant();
        int begun = database.sql("""
                        UPDATE intake SET stage = ?, worker = ?, seen_at = ?, done = 0, total = 0
                        WHERE id = ? AND (worker IS NULL OR seen_at < ?)""")
                .params(stage.name(), worker, UtcColumn.of(now), id.value())
                .param(UtcColumn.of(now.minus(Intake.SILENCE)))
                .update();
        return begun == 1 ? Optional.of(worker) : Optional.empty();
    }

    /** Says that the worker is alive and how far it has got; false if another one has taken over. */
    boolean progress(IntakeId id, String worker, Stage stage, int done, int total) {
        return database.sql("UPDATE intake SET stage = ?, seen_at = ?, done = ?, total = ? WHERE id = ? AND worker = ?")
                        .params(stage.name(), UtcColumn.of(clock.instant()), done, total, id.value(), worker)
                        .update()
                == 1;
    }

    void understood(IntakeId id, List<SheetSummary> sheets) {
        database.sql("UPDATE intake SET sheets = ? WHERE id = ?")
                .params(json.writeValueAsString(sheets), id.value())
                .update();
    }

    void leftovers(IntakeId id, List<VariantId> leftovers) {
        database.sql("UPDATE intake SET leftovers = ? WHERE id = ?")
                .params(json.writeValueAsString(leftovers), id.value())
                .update();
    }

    void end(IntakeId id, String worker, Stage stage) {
        database.sql(
                        "UPDATE intake SET stage = ?, worker = NULL, seen_at = ?, done = total WHERE id = ? AND worker = ?")
                .params(stage.name(), UtcColumn.of(clock.instant()), id.value(), worker)
                .update();
    }

    /** Leaves the import in the middle of what is being done with it. */
    void leave(IntakeId id, String worker) {
        database.sql("UPDATE intake SET worker = NULL WHERE id = ? AND worker = ?")
                .params(id.value(), worker)
                .update();
    }

    void refuse(IntakeId id, String worker, Refusal refusal) {
        database.sql("UPDATE intake SET refusal = ? WHERE id = ? AND worker = ?")
                .params(json.writeValueAsString(refusal), id.value(), worker)
                .update();
        end(id, worker, Stage.REFUSED);
    }

    /** Forgets imports that began before this moment; what came of them stays, and so does where it came from. */
    void forget(WorkspaceId workspace, Instant before) {
        for (var part : List.of("intake_row", "intake_arc"))
            database.sql("DELETE FROM " + part
                            + " WHERE intake IN (SELECT id FROM intake WHERE workspace = ? AND started_at < ?)")
                    .params(workspace.value(), UtcColumn.of(before))
                    .update();
        database.sql("DELETE FROM intake WHERE workspace = ? AND started_at < ?")
                .params(workspace.value(), UtcColumn.of(before))
                .update();
    }

    /** Waits for whoever takes something in the workspace now, and keeps others waiting until the transaction ends. */
    void lockTurn(WorkspaceId workspace) {
        database.sql("INSERT IGNORE INTO intake_turn (workspace) VALUES (?)")
                .param(workspace.value())
                .update();
        database.sql("SELECT workspace FROM intake_turn WHERE workspace = ? FOR UPDATE")
                .param(workspace.value())
                .query(String.class)
                .single();
    }

    private Intake intake(ResultSet row) throws SQLException {
        var refusal = row.getString("refusal");
        return new Intake(
                new IntakeId(row.getString("id")),
                new WorkspaceId(row.getString("workspace")),
                row.getString("file_name"),
                row.getString("sha256"),
                row.getLong("bytes"),
                new PersonId(row.getString("person")),
                UtcColumn.read(row, "started_at"),
                Stage.valueOf(row.getString("stage")),
                row.getString("worker") != null,
                UtcColumn.read(row, "seen_at"),
                row.getInt("done"),
                row.getInt("total"),
                refusal == null ? null : json.readValue(refusal, Refusal.class),
                json.readValue(row.getString("sheets"), SHEETS),
                json.readValue(row.getString("leftovers"), LEFTOVERS));
    }
}
