package fi.kaari.approval;

import fi.kaari.audit.Act;
import fi.kaari.audit.AuditTrail;
import fi.kaari.workspace.Actor;
import fi.kaari.workspace.NotAllowed;
import fi.kaari.workspace.People;
import fi.kaari.workspace.PersonId;
import fi.kaari.workspace.Role;
import fi.kaari.workspace.UtcColumn;
import fi.kaari.workspace.WorkspaceId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who decides in the place of somebody who is named in a flow and away: the table {@code absence}. A deputy needs the
 * step's role all the same, and speaks only for themselves where no names are asked for.
 */
@Repository
public class Deputies {

    private final JdbcClient database;
    private final People people;
    private final AuditTrail audit;
    private final Clock clock;

    Deputies(JdbcClient database, People people, AuditTrail audit, Clock clock) {
        this.database = database;
        this.people = people;
        this.audit = audit;
        this.clock = clock;
    }

    /** The person themselves and those who are away and have made them their deputy. */
    Set<PersonId> voices(Actor actor) {
        var now = UtcColumn.of(clock.instant());
        var voices = new HashSet<PersonId>();
        voices.add(actor.id());
        database.sql("SELECT person FROM absence WHERE deputy = ? AND workspace = ? AND from_at <= ? AND until_at > ?")
                .params(actor.id().value(), actor.workspace().value(), now, now)
                .query(String.class)
                .list()
                .forEach(person -> voices.add(new PersonId(person)));
        return voices;
    }

    /** Those that last still or are to come, the nearest first. */
    public List<Absence> of(WorkspaceId workspace) {
        return database.sql("SELECT * FROM absence WHERE workspace = ? AND until_at > ? ORDER BY from_at, person")
                .params(workspace.value(), UtcColumn.of(clock.instant()))
                .query((row, number) -> absence(row))
                .list();
    }

    /**
     * Says who stands in for somebody; an earlier absence of theirs is forgotten. People say it themselves, or an
     * administrator does.
     */
    @Transactional
    public void away(Actor actor, Absence absence) {
        requireSay(actor, absence.person());
        if (people.find(absence.person()).isEmpty()
                || people.find(absence.deputy()).isEmpty()) throw new InvalidFlow("unknown");
        database.sql("""
                        INSERT INTO absence (workspace, person, deputy, from_at, until_at) VALUES (?, ?, ?, ?, ?)
                        ON DUPLICATE KEY UPDATE deputy = VALUES(deputy), from_at = VALUES(from_at),
                                                until_at = VALUES(until_at)""")
                .params(
                        actor.workspace().value(),
                        absence.person().value(),
                        absence.deputy().value())
                .params(UtcColumn.of(absence.from()), UtcColumn.of(absence.until()))
                .update();
        audit.record(actor, new Act("deputy.named", "person/" + absence.person(), facts(absence)));
    }

    /** Somebody is back, or does not go. */
    @Transactional
    public void back(Actor actor, PersonId person) {
        requireSay(actor, person);
        var ended = database.sql("DELETE FROM absence WHERE workspace = ? AND person = ?")
                .params(actor.workspace().value(), person.value())
                .update();
        if (ended == 1) audit.record(actor, Act.of("deputy.ended", "person/" + person));
    }

    private static void requireSay(Actor actor, PersonId person) {
        actor.requireWriting();
        if (!actor.id().equals(person) && !actor.holds(Role.ADMIN)) throw new NotAllowed(actor, Role.ADMIN);
    }

    private static Map<String, String> facts(Absence absence) {
        return Map.of(
                "deputy", absence.deputy().value(),
                "from", absence.from().toString(),
                "until", absence.until().toString());
    }

    private static Absence absence(ResultSet row) throws SQLException {
        return new Absence(
                new PersonId(row.getString("person")),
                new PersonId(row.getString("deputy")),
                UtcColumn.read(row, "from_at"),
                UtcColumn.read(row, "until_at"));
    }

    /** Somebody who is away for a time, and who decides in their place. */
    public record Absence(PersonId person, PersonId deputy, Instant from, Instant until) {

        public Absence {
            if (person.equals(deputy)) throw new InvalidFlow("deputy");
            if (!until.isAfter(from)) throw new InvalidFlow("absence");
        }
    }
}
