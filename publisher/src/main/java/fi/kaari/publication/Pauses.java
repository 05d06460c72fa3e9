package fi.kaari.publication;

import fi.kaari.audit.Act;
import fi.kaari.audit.AuditTrail;
import fi.kaari.workspace.Actor;
import fi.kaari.workspace.Role;
import fi.kaari.workspace.UtcColumn;
import fi.kaari.workspace.Workspace;
import fi.kaari.workspace.WorkspaceId;
import fi.kaari.workspace.Workspaces;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The switch that stops everything a workspace publishes; a row for {@code *} stops every workspace. */
@Repository
public class Pauses {

    private static final String EVERYWHERE = "*";

    private final JdbcClient database;
    private final Workspaces workspaces;
    private final AuditTrail audit;
    private final Clock clock;

    Pauses(JdbcClient database, Workspaces workspaces, AuditTrail audit, Clock clock) {
        this.database = database;
        this.workspaces = workspaces;
        this.audit = audit;
        this.clock = clock;
    }

    /** The pause that holds the workspace now, if there is one; the one of every workspace before its own. */
    public Optional<Pause> of(WorkspaceId workspace) {
        return find(EVERYWHERE).or(() -> find(workspace.value()));
    }

    /** Whether this person may stop every workspace, and there are others to stop. */
    public boolean mayPauseEverywhere(Actor actor) {
        return actor.holds(Role.ADMIN) && workspaces.all().size() > 1;
    }

    /**
     * Holds whatever is not being sent at this very moment.
     *
     * @throws ReasonMissing without a reason that colleagues can read
     * @throws AlreadyPaused if somebody has paused the workspace already
     */
    @Transactional
    public void pause(Actor actor, String reason) {
        actor.require(Role.LEAD, Role.ADMIN);
        var why = ReasonMissing.unlessSaid(reason);
        begin(actor.workspace().value(), actor, why);
        audit.record(actor, paused("publishing.paused", actor, why));
    }

    /**
     * Holds it in every workspace of the installation, and in those that are opened meanwhile.
     *
     * @throws ReasonMissing without a reason that colleagues can read
     * @throws AlreadyPaused if somebody has paused every workspace already
     */
    @Transactional
    public void pauseEverywhere(Actor actor, String reason) {
        actor.require(Role.ADMIN);
        var why = ReasonMissing.unlessSaid(reason);
        begin(EVERYWHERE, actor, why);
        inEach(actor).forEach(it -> audit.record(it, paused("publishing.paused-everywhere", it, why)));
    }

    /**
     * Lets publishing go on; what was held meanwhile stays held until a person decides on each.
     *
     * @throws PausedEverywhere if the workspace would stand still all the same
     */
    @Transactional
    public void resume(Actor actor) {
        actor.require(Role.LEAD, Role.ADMIN);
        if (find(EVERYWHERE).isPresent()) throw new PausedEverywhere();
        if (end(actor.workspace().value())) audit.record(actor, resumed("publishing.resumed", actor));
    }

    /** Lets every workspace go on, save those that were paused by their own people. */
    @Transactional
    public void resumeEverywhere(Actor actor) {
        actor.require(Role.ADMIN);
        if (end(EVERYWHERE))
            inEach(actor).forEach(it -> audit.record(it, resumed("publishing.resumed-everywhere", it)));
    }

    private Optional<Pause> find(String where) {
        return database.sql("SELECT * FROM pause WHERE workspace = ?")
                .param(where)
                .query((row, number) -> new Pause(
                        row.getString("reason"),
                        row.getString("person"),
                        UtcColumn.read(row, "since"),
                        where.equals(EVERYWHERE)))
                .optional();
    }

    private void begin(String where, Actor actor, String why) {
        try {
            database.sql("INSERT INTO pause (workspace, reason, person, since) VALUES (?, ?, ?, ?)")
                    .params(where, why, actor.person().name(), UtcColumn.of(clock.instant()))
                    .update();
        } catch (DuplicateKeyException another) {
            throw new AlreadyPaused(find(where).orElseThrow(() -> another));
        }
    }

    private boolean end(String where) {
        return database.sql("DELETE FROM pause WHERE workspace = ?")
                        .param(where)
                        .update()
                == 1;
    }

    /** The same person in each workspace, in the order in which every such act locks their trails. */
    private Stream<Actor> inEach(Actor actor) {
        return workspaces.all().stream()
                .map(Workspace::id)
                .map(each -> new Actor(actor.person(), each, actor.roles(), actor.signIn()));
    }

    private static Act paused(String verb, Actor actor, String why) {
        return new Act(verb, "workspace/" + actor.workspace(), Map.of("reason", why));
    }

    private static Act resumed(String verb, Actor actor) {
        return Act.of(verb, "workspace/" + actor.workspace());
    }
}
