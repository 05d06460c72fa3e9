package fi.kaari.template;

import fi.kaari.workspace.WorkspaceId;
import java.util.List;
import java.util.Optional;
import java.util.function.IntSupplier;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table {@code template}. */
@Repository
class TemplateTable {

    private static final RowMapper<Template> ROW = (row, number) -> new Template(
            new TemplateId(row.getString("id")),
            new WorkspaceId(row.getString("workspace")),
            row.getLong("revision"),
            row.getString("name"),
            row.getString("body"));

    private final JdbcClient database;

    TemplateTable(JdbcClient database) {
        this.database = database;
    }

    List<Template> all(WorkspaceId workspace) {
        return database.sql("SELECT * FROM template WHERE workspace = ? ORDER BY name")
                .param(workspace.value())
                .query(ROW)
                .list();
    }

    Optional<Template> find(TemplateId id) {
        return database.sql("SELECT * FROM template WHERE id = ?")
                .param(id.value())
                .query(ROW)
                .optional();
    }

    /** @throws InvalidTemplate if another one has its name */
    void insert(Template template) {
        unlessNameIsTaken(
                () -> database.sql("INSERT INTO template (id, workspace, revision, name, body) VALUES (?, ?, ?, ?, ?)")
                        .params(template.id().value(), template.workspace().value(), template.revision())
                        .params(template.name(), template.body())
                        .update());
    }

    /**
     * Whether the template was still at the revision before this one.
     *
     * @throws InvalidTemplate if another one has its name
     */
    boolean update(Template template) {
        return unlessNameIsTaken(() -> database.sql(
                                "UPDATE template SET revision = ?, name = ?, body = ? WHERE id = ? AND revision = ?")
                        .params(template.revision(), template.name(), template.body())
                        .params(template.id().value(), template.revision() - 1)
                        .update())
                == 1;
    }

    /** Waits for whoever removes it or is written in it, and keeps others from doing so until the transaction ends. */
    void lock(TemplateId id) {
        database.sql("SELECT id FROM template WHERE id = ? FOR UPDATE")
                .param(id.value())
                .query(String.class)
                .optional();
    }

    /** Whether the template was still at this revision. */
    boolean delete(Template template) {
        return database.sql("DELETE FROM template WHERE id = ? AND revision = ?")
                        .params(template.id().value(), template.revision())
                        .update()
                == 1;
    }

    private static int unlessNameIsTaken(IntSupplier statement) {
        try {
            return statement.getAsInt();
        } catch (DuplicateKeyException taken) {
            throw new InvalidTemplate("name.taken");
        }
    }
}
