package fi.kaari.workspace;

import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All workspaces of this installation. */
@Repository
public class Workspaces {

    private static final RowMapper<Workspace> ROW = (row, number) -> new Workspace(
            new WorkspaceId(row.getString("id")),
            row.getString("name"),
            ZoneId.of(row.getString("zone")),
            Locale.forLanguageTag(row.getString("language")));

    private final JdbcClient database;

    Workspaces(JdbcClient database) {
        this.database = database;
    }

    public List<Workspace> all() {
        return database.sql("SELECT * FROM workspace ORDER BY id").query(ROW).list();
    }

    public Optional<Workspace> find(WorkspaceId id) {
        return database.sql("SELECT * FROM workspace WHERE id = ?")
                .param(id.value())
                .query(ROW)
                .optional();
    }

    /** @throws NotFound if there is no such workspace */
    public Workspace get(WorkspaceId id) {
        return find(id).orElseThrow(() -> new NotFound(id));
    }

    /** Opens a workspace that does not exist yet. */
    public void open(Workspace workspace) {
        database.sql("INSERT INTO workspace (id, name, zone, language) VALUES (?, ?, ?, ?)")
                .params(
                        workspace.id().value(),
                        workspace.name(),
                        workspace.zone().getId(),
                        workspace.language().toLanguageTag())
                .update();
    }
}
