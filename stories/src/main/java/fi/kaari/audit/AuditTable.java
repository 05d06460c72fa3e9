package fi.kaari.audit;

import fi.kaari.audit.AuditTrail.Doer;
import fi.kaari.workspace.Actor;
import fi.kaari.workspace.UtcColumn;
import fi.kaari.workspace.WorkspaceId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The tables {@code audit_chain} and {@code audit_entry}; entries are added and read, and nothing else. */
@Repository
class AuditTable {

    private static final TypeReference<Map<String, String>> DETAILS = new TypeReference<>() {};

    private final JdbcClient database;
    private final JsonMapper json;

    AuditTable(JdbcClient database, JsonMapper json) {
        this.database = database;
        this.json = json;
    }

    Chain head(WorkspaceId workspace) {
        return head(workspace, "").orElse(Chain.EMPTY);
    }

    /** The head, locked so that entries are appended one after the other. */
    Chain lockedHead(WorkspaceId workspace) {
        return head(workspace, " FOR UPDATE").orElseGet(() -> {
            // not INSERT IGNORE: MySQL would let two who come at once share the row, and neither could lock it then
            database.sql("""
                            INSERT INTO audit_chain (workspace, sequence, hash) VALUES (?, 0, ?)
                            ON DUPLICATE KEY UPDATE sequence = sequence""").params(workspace.value(), AuditEntry.BEGINNING).update();
            return head(workspace, " FOR UPDATE").orElseThrow();
        });
    }

    void append(AuditEntry entry) {
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

    List<AuditEntry> after(WorkspaceId workspace, long sequence, int limit) {
        return database.sql("SELECT * FROM audit_entry WHERE workspace = ? AND sequence > ? ORDER BY sequence LIMIT ?")
                .params(workspace.value(), sequence, limit)
                .query((row, number) -> entry(row))
                .list();
    }

    /** Whether the actor has done the same to the same since then, whatever the details were. */
    boolean tellsOf(Actor actor, Act act, Instant since) {
        return database.sql("""
                        SELECT COUNT(*) FROM audit_entry
                        WHERE workspace = ? AND subject = ? AND verb = ? AND actor = ? AND at >= ?""")
                        .params(
                                actor.workspace().value(),
                                act.subject(),
                                act.verb(),
                                actor.id().value(),
                                UtcColumn.of(since))
                        .query(Long.class)
                        .single()
                > 0;
    }

    /** The newest first. */
    List<AuditEntry> newest(WorkspaceId workspace, AuditFilter filter, int limit) {
        var wanted = new Wanted();
        wanted.that("workspace = ?", workspace.value());
        wanted.that("actor = ?", filter.person());
        wanted.that("verb LIKE ?", filter.group() == null ? null : filter.group() + ".%");
        wanted.that("subject = ?", filter.subject());
        wanted.that("at >= ?", UtcColumn.of(filter.from()));
        wanted.that("at < ?", UtcColumn.of(filter.to()));
        wanted.that("sequence < ?", filter.before());
        return database.sql("SELECT * FROM audit_entry" + wanted + " ORDER BY sequence DESC LIMIT " + limit)
                .params(wanted.parameters)
                .query((row, number) -> entry(row))
                .list();
    }

    List<Doer> doers(WorkspaceId workspace) {
        return database.sql("""
                        SELECT actor, actor_name FROM audit_entry
                        WHERE workspace = ? AND sequence IN
                            (SELECT MAX(sequence) FROM audit_entry WHERE workspace = ? GROUP BY actor)
                        ORDER BY actor_name, actor""")
                .params(workspace.value(), workspace.value())
                .query((row, number) -> new Doer(row.getString("actor"), row.getString("actor_name")))
                .list();
    }

    List<String> verbs(WorkspaceId workspace) {
        return database.sql("SELECT DISTINCT verb FROM audit_entry WHERE workspace = ?")
                .param(workspace.value())
                .query(String.class)
                .list();
    }

    private Optional<Chain> head(WorkspaceId workspace, String lock) {
        return database.sql("SELECT sequence, hash FROM audit_chain WHERE workspace = ?" + lock)
                .param(workspace.value())
                .query((row, number) -> new Chain(row.getLong("sequence"), row.getString("hash")))
                .optional();
    }

    private AuditEntry entry(ResultSet row) throws SQLException {
        return new AuditEntry(
                new WorkspaceId(row.getString("workspace")),
                row.getLong("sequence"),
                UtcColumn.read(row, "at"),
                row.getString("actor"),
                row.getString("actor_name"),
                new Act(row.getString("verb"), row.getString("subject"), details(row.getString("details"))),
                row.getString("previous_hash"),
                row.getString("hash"));
    }

    /** What is no longer the object that was written reads as nothing, and fails its hash. */
    private Map<String, String> details(String text) {
        try {
            return json.readValue(text, DETAILS);
        } catch (JacksonException tamperedWith) {
            return Map.of();
        }
    }

    /** The conditions of a search that are asked for at all. */
    private static class Wanted {

        private final List<String> conditions = new ArrayList<>();
        private final List<Object> parameters = new ArrayList<>();

        void that(String condition, @Nullable Object parameter) {
            if (parameter == null) return;
            conditions.add(condition);
            parameters.add(parameter);
        }

        @Override
        public String toString() {
            return " WHERE " + String.join(" AND ", conditions);
        }
    }
}
