package fi.kaari.publication;

import fi.kaari.audit.Act;
import fi.kaari.audit.AuditTrail;
import fi.kaari.workspace.Actor;
import fi.kaari.workspace.Role;
import fi.kaari.workspace.UtcColumn;
import fi.kaari.workspace.WorkspaceId;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The switch that stops everything a workspace publishes; a row for {@code *} stops every workspace. */
@Repository
public class Pauses {

    private final JdbcClient database;
    private final AuditTrail audit;
    private final Clock clock;

    Pauses(JdbcClient database, AuditTrail audit, Clock clock) {
        this.database = database;
        this.audit = audit;
        this.clock = clock;
    }

    /** The pause that holds the workspace now, if there is one. */
    public Optional<Pause> of(WorkspaceId workspace) {
        return database.sql("SELECT * FROM pause WHERE workspace IN (?, '*') ORDER BY workspace LIMIT 1")
                .param(workspace.value())
                .query((row, number) ->
                        new Pause(row.getString("reason"), row.getString("person"), UtcColumn.read(row, "since")))
                .optional();
    }

    /**
     * Holds whatever is not being sent at this very moment.
     *
     * @throws ReasonMissing without a reason that colleagues can read
     */
    @Transactional
    public void pause(Actor actor, String reason) {
        actor.require(Role.LEAD, Role.ADMIN);
        var why = ReasonMissing.unlessSaid(reason);
        database.sql("""
                        INSERT INTO pause (workspace, reason, person, since) VALUES (?, ?, ?, ?)
                        ON DUPLICATE KEY UPDATE reason = VALUES(reason), person = VALUES(person), since = VALUES(since)""")
                .params(actor.workspace().value(), why, actor.person().name(), UtcColumn.of(clock.instant()))
                .update();
        audit.record(actor, new Act("publishing.paused", "workspace/" + actor.workspace(), Map.of("reason", why)));
    }

    /** Lets publishing go on; what was held meanwhile stays held until a person decides on each. */
    @Transactional
    public void resume(Actor actor) {
        actor.require(Role.LEAD, Role.ADMIN);
        var ended = database.sql("DELETE FROM pause WHERE workspace = ?")
                .param(actor.workspace().value())
                .update();
        if (ended == 1) audit.record(actor, Act.of("publishing.resumed", "workspace/" + actor.workspace()));
    }
}
