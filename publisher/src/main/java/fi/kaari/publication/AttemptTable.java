package fi.kaari.publication;

import fi.kaari.workspace.UtcColumn;
import java.time.Clock;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table {@code attempt}: every piece of work, in its order. */
@Repository
class AttemptTable {

    private final JdbcClient database;
    private final Clock clock;

    AttemptTable(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    List<Attempt> of(PublicationId id) {
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

    /** One that was under way until now was broken off. */
    void begin(PublicationId id, Work work) {
        end(id, "interrupted", "");
        database.sql("""
                        INSERT INTO attempt (publication, number, job, started_at)
                        SELECT ?, COALESCE(MAX(number), 0) + 1, ?, ? FROM attempt WHERE publication = ?""")
                .params(id.value(), work.key(), UtcColumn.of(clock.instant()), id.value())
                .update();
    }

    /** @param outcome {@code publication.outcome.<outcome>} */
    void end(PublicationId id, String outcome, String detail) {
        database.sql(
                        "UPDATE attempt SET ended_at = ?, outcome = ?, detail = ? WHERE publication = ? AND ended_at IS NULL")
                .params(UtcColumn.of(clock.instant()), outcome, detail, id.value())
                .update();
    }
}
