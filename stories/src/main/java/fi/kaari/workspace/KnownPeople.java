package fi.kaari.workspace;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The directory of those who have signed in, with the roles they had then: the table {@code membership}. */
@Repository
public class KnownPeople implements Directory {

    private static final RowMapper<Colleague> ROW = (row, number) -> new Colleague(
            row.getString("subject"), row.getString("name"), row.getString("email"), new PersonId(row.getString("id")));

    private final JdbcClient database;

    KnownPeople(JdbcClient database) {
        this.database = database;
    }

    @Override
    public List<Colleague> holding(WorkspaceId workspace, Role role) {
        return database.sql("""
                        SELECT person.* FROM membership JOIN person ON person.id = membership.person
                        WHERE workspace = ? AND role = ? ORDER BY name, id""")
                .params(workspace.value(), role.key())
                .query(ROW)
                .list();
    }

    /** The roles that the provider named last, where there are any. */
    public Map<WorkspaceId, Set<Role>> roles(Person person) {
        var roles = new HashMap<WorkspaceId, Set<Role>>();
        database.sql("SELECT workspace, role FROM membership WHERE person = ?")
                .param(person.id().value())
                .query((RowCallbackHandler) row -> roles.computeIfAbsent(
                                new WorkspaceId(row.getString("workspace")), first -> new HashSet<>())
                        .add(Role.valueOf(row.getString("role").toUpperCase(Locale.ROOT))));
        return roles;
    }

    /** Somebody who held any role in the workspace when they last signed in. */
    public Optional<Colleague> find(WorkspaceId workspace, PersonId person) {
        return database.sql("""
                        SELECT * FROM person WHERE id = ?
                          AND EXISTS (SELECT 1 FROM membership WHERE membership.person = person.id AND workspace = ?)""")
                .params(person.value(), workspace.value())
                .query(ROW)
                .optional();
    }

    /** Keeps what the provider says about somebody today instead of what it said before. */
    @Transactional
    public void remember(Person person, @Nullable String email, Map<WorkspaceId, Set<Role>> roles) {
        database.sql("UPDATE person SET email = ? WHERE id = ?")
                .params(email, person.id().value())
                .update();
        database.sql("DELETE FROM membership WHERE person = ?")
                .param(person.id().value())
                .update();
        roles.forEach((workspace, held) -> held.forEach(role -> add(person, workspace, role)));
    }

    private void add(Person person, WorkspaceId workspace, Role role) {
        database.sql("INSERT INTO membership (person, workspace, role) VALUES (?, ?, ?)")
                .params(person.id().value(), workspace.value(), role.key())
                .update();
    }
}
