package fi.kaari.audit;

import fi.kaari.workspace.Actor;
import fi.kaari.workspace.UtcColumn;
import fi.kaari.workspace.WorkspaceId;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The append-only, hash-chained record of a workspace; written in the same transaction as the act it records. */
@Repository
public class AuditTrail {

    private static final TypeReference<Map<String, String>> DETAILS = new TypeReference<>() {};

    private final JdbcClient database;
    private final Clock clock;
    private final JsonMapper json;

    AuditTrail(JdbcClient database, Clock clock, JsonMapper json) {
        this.database = database;
        this.clock = clock;
        this.json = json;
    }

    /** Appends what the actor did; if the surrounding transaction fails, neither the act nor its entry remains. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void record(Actor actor, Act act) {
        var head = head(actor.workspace());
        var at = clock.instant().truncatedTo(ChronoUnit.MICROS);
        append(AuditEntry.after(
                actor.workspace(),
                head.sequence() + 1,
                at,
                actor.id().value(),
                actor.person().name(),
                act,
                head.hash()));
    }

    /** The newest entries about one subject, the newest first. */
    public List<AuditEntry> about(WorkspaceId workspace, String subject, int limit) {
        return database.sql(
                        "SELECT * FROM audit_entry WHERE workspace = ? AND subject = ? ORDER BY sequence DESC LIMIT ?")
                .params(workspace.value(), subject, limit)
                .query(row())
                .list();
    }

    /** Entries after the given sequence, in their order. */
    public List<AuditEntry> after(WorkspaceId workspace, long sequence, int limit) {
        return database.sql("SELECT * FROM audit_entry WHERE workspace = ? AND sequence > ? ORDER BY sequence LIMIT ?")
                .params(workspace.value(), sequence, limit)
                .query(row())
                .list();
    }

    /** The sequence of the first entry that does not follow from the one before it; empty if the chain is whole. */
    public Optional<Long> firstBreak(WorkspaceId workspace) {
        long sequence = 0;
        var hash = AuditEntry.BEGINNING;
        for (var page = after(workspace, 0, 1000); !page.isEmpty(); page = after(workspace, sequence, 1000)) {
            for (var entry : page) {
                if (!entry.follows(sequence, hash)) return Optional.of(entry.sequence());
                sequence = entry.sequence();
                hash = entry.hash();
            }
        }
        var head = database.sql("SELECT sequence, hash FROM audit_chain WHERE workspace = ?")
                .param(workspace.value())
                .query((row, number) -> new Head(row.getLong("sequence"), row.getString("hash")))
                .optional()
                .orElse(new Head(0, AuditEntry.BEGINNING));
        return head.equals(new Head(sequence, hash)) ? Optional.empty() : Optional.of(sequence + 1);
    }

    /** Locks the chain's head, so that entries are appended one after the other. */
    private Head head(WorkspaceId workspace) {
        return locked(workspace).orElseGet(() -> {
            database.sql("INSERT IGNORE INTO audit_chain (workspace, sequence, hash) VALUES (?, 0, ?)")
                    .params(workspace.value(), AuditEntry.BEGINNING)
                    .update();
            return locked(workspace).orElseThrow();
        });
    }

    private Optional<Head> locked(WorkspaceId workspace) {
        return database.sql("SELECT sequence, hash FROM audit_chain WHERE workspace = ? FOR UPDATE")
                .param(workspace.value())
                .query((row, number) -> new Head(row.getLong("sequence"), row.getString("hash")))
                .optional();
    }

    private void append(AuditEntry entry) {
        database.sql("""
                        INSERT INTO audit_entry
                            (workspace, sequence, at, actor, actor_name, verb, subject, details, previous_hash, hash)
                        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        entry.workspace().value(),
                        entry.sequence(),
                        UtcColumn.of(entry.at()),
                        entry.actor(),
                        entry.actorName(),
                        entry.act().verb(),
                        entry.act().subject(),
                        json.writeValueAsString(entry.details()),
                        entry.previous(),
                        entry.hash())
                .update();
        database.sql("UPDATE audit_chain SET sequence = ?, hash = ? WHERE workspace = ?")
                .params(entry.sequence(), entry.hash(), entry.workspace().value())
                .update();
    }

    private RowMapper<AuditEntry> row() {
        return (row, number) -> new AuditEntry(
                new WorkspaceId(row.getString("workspace")),
                row.getLong("sequence"),
                UtcColumn.read(row, "at"),
                row.getString("actor"),
                row.getString("actor_name"),
                new Act(
                        row.getString("verb"),
                        row.getString("subject"),
                        json.readValue(row.getString("details"), DETAILS)),
                row.getString("previous_hash"),
                row.getString("hash"));
    }

    private record Head(long sequence, String hash) {}
}
