package fi.kaari.template;

import fi.kaari.workspace.Actor;
import fi.kaari.workspace.NotFound;
import fi.kaari.workspace.WorkspaceId;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All named templates. */
@Repository
public class Templates {

    private static final RowMapper<Template> ROW = (row, number) -> new Template(
            new TemplateId(row.getString("id")),
            new WorkspaceId(row.getString("workspace")),
            row.getLong("revision"),
            row.getString("name"),
            row.getString("body"));

    private final JdbcClient database;

    Templates(JdbcClient database) {
        this.database = database;
    }

    /** The workspace's templates, by name. */
    public List<Template> all(WorkspaceId workspace) {
        return database.sql("SELECT * FROM template WHERE workspace = ? ORDER BY name")
                .param(workspace.value())
                .query(ROW)
                .list();
    }

    public Optional<Template> find(TemplateId id) {
        return database.sql("SELECT * FROM template WHERE id = ?")
                .param(id.value())
                .query(ROW)
                .optional();
    }

    /** @throws NotFound if there is no such template */
    public Template get(TemplateId id) {
        return find(id).orElseThrow(() -> new NotFound(id));
    }

    /** @throws NotFound if there is no such template in the actor's workspace */
    public Template get(Actor actor, TemplateId id) {
        return find(id).filter(template -> template.workspace().equals(actor.workspace()))
                .orElseThrow(() -> new NotFound(id));
    }
}
