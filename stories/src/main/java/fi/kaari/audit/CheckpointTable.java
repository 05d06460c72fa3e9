package fi.kaari.audit;

import fi.kaari.workspace.UtcColumn;
import fi.kaari.workspace.WorkspaceId;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table {@code chain_checkpoint}; what is signed twice stays as it was signed first. */
@Repository
class CheckpointTable {

    private static final RowMapper<Checkpoint> ROW = (row, number) -> new Checkpoint(
            new WorkspaceId(row.getString("workspace")),
            row.getLong("sequence"),
            row.getString("hash"),
            UtcColumn.read(row, "at"),
            row.getString("public_key"),
            row.getString("signature"));

    private final JdbcClient database;

    CheckpointTable(JdbcClient database) {
        this.database = database;
    }

    void add(Checkpoint checkpoint) {
        database.sql("""
                        INSERT INTO chain_checkpoint (workspace, sequence, hash, at, public_key, signature)
                        VALUES (?, ?, ?, ?, ?, ?) ON DUPLICATE KEY UPDATE sequence = sequence""")
                .params(
                        checkpoint.workspace().value(),
                        checkpoint.sequence(),
                        checkpoint.hash(),
                        UtcColumn.of(checkpoint.at()),
                        checkpoint.key(),
                        checkpoint.signature())
                .update();
    }

    /** The newest first. */
    List<Checkpoint> newest(WorkspaceId workspace, int limit) {
        return database.sql("SELECT * FROM chain_checkpoint WHERE workspace = ? ORDER BY sequence DESC LIMIT ?")
                .params(workspace.value(), limit)
                .query(ROW)
                .list();
    }

    Optional<Checkpoint> find(WorkspaceId workspace, long sequence) {
        return database.sql("SELECT * FROM chain_checkpoint WHERE workspace = ? AND sequence = ?")
                .params(workspace.value(), sequence)
                .query(ROW)
                .optional();
    }
}
