package fi.kaari.intake;

import fi.kaari.arc.ArcId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The table {@code intake_arc}. */
@Repository
class ArcEntryTable {

    private static final TypeReference<List<Change>> CHANGES = new TypeReference<>() {};
    private static final TypeReference<List<Finding>> FINDINGS = new TypeReference<>() {};

    private final JdbcClient database;
    private final JsonMapper json;

    ArcEntryTable(JdbcClient database, JsonMapper json) {
        this.database = database;
        this.json = json;
    }

    /** In the order of the file. */
    List<ArcEntry> all(IntakeId intake) {
        return database.sql("SELECT * FROM intake_arc WHERE intake = ? ORDER BY position")
                .param(intake.value())
                .query((row, number) -> entry(row))
                .list();
    }

    /** Chooses or leaves an arc, if it can be taken. */
    void choose(IntakeId intake, int position, boolean chosen) {
        database.sql("""
                        UPDATE intake_arc SET chosen = ?
                        WHERE intake = ? AND position = ? AND verdict IN ('NEW', 'CHANGED', 'REMOVED')""").params(chosen, intake.value(), position).update();
    }

    void save(IntakeId intake, ArcEntry entry) {
        database.sql("""
                        INSERT INTO intake_arc (intake, position, sketch, verdict, arc, revision, changes, findings, chosen)
                        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
                        ON DUPLICATE KEY UPDATE sketch = VALUES(sketch), verdict = VALUES(verdict), arc = VALUES(arc),
                            revision = VALUES(revision), changes = VALUES(changes), findings = VALUES(findings),
                            chosen = VALUES(chosen)""")
                .params(
                        intake.value(),
                        entry.position(),
                        json.writeValueAsString(entry.sketch()),
                        entry.verdict().name())
                .param(entry.arc() == null ? null : entry.arc().value())
                .param(entry.revision())
                .params(
                        json.writeValueAsString(entry.changes()),
                        json.writeValueAsString(entry.findings()),
                        entry.chosen())
                .update();
    }

    private ArcEntry entry(ResultSet row) throws SQLException {
        var arc = row.getString("arc");
        return new ArcEntry(
                row.getInt("position"),
                json.readValue(row.getString("sketch"), ArcSketch.class),
                Verdict.valueOf(row.getString("verdict")),
                arc == null ? null : new ArcId(arc),
                row.getObject("revision", Long.class),
                json.readValue(row.getString("changes"), CHANGES),
                json.readValue(row.getString("findings"), FINDINGS),
                row.getBoolean("chosen"));
    }
}
