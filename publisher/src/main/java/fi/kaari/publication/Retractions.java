package fi.kaari.publication;

import fi.kaari.workspace.Actor;
import fi.kaari.workspace.NotFound;
import fi.kaari.workspace.Role;
import fi.kaari.workspace.UtcColumn;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes back what is out. The platform is asked by a job, which repeats that until the post is gone; where a platform lets
 * only people take something back, it is a task of those who lead until one of them says how they know that it is gone.
 */
@Service
public class Retractions {

    private final PublicationTable table;
    private final JdbcClient database;
    private final Moves moves;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Retractions(
            PublicationTable table, JdbcClient database, Moves moves, ApplicationEventPublisher events, Clock clock) {
        this.table = table;
        this.database = database;
        this.moves = moves;
        this.events = events;
        this.clock = clock;
    }

    /** Why a publication was to be taken back, if it ever was. */
    public Optional<Retraction> of(PublicationId id) {
        return database.sql("SELECT * FROM retraction WHERE publication = ?")
                .param(id.value())
                .query((row, number) -> new Retraction(
                        row.getString("because"),
                        row.getString("asked_by"),
                        UtcColumn.read(row, "asked_at"),
                        row.getString("proof"),
                        row.getString("proved_by")))
                .optional();
    }

    /**
     * Has a publication taken back; once more, where a person was to do it.
     *
     * @throws ReasonMissing without a reason that colleagues can read
     * @throws NotPossibleNow unless it is out
     */
    @Transactional
    public void retract(Actor actor, PublicationId id, String because) {
        var why = ReasonMissing.unlessSaid(because);
        move(
                actor,
                id,
                "publication.retracting",
                Retractions::isToBeSeen,
                Map.of("because", why),
                row -> row.retracting(clock.instant()));
        database.sql("""
                        INSERT INTO retraction (publication, because, asked_by, asked_at) VALUES (?, ?, ?, ?)
                        ON DUPLICATE KEY UPDATE because = VALUES(because), asked_by = VALUES(asked_by),
                            asked_at = VALUES(asked_at)""")
                .params(id.value(), why, actor.person().name(), UtcColumn.of(clock.instant()))
                .update();
        events.publishEvent(new LedgerChanged());
    }

    /**
     * Says that a person has taken it back on the platform.
     *
     * @param proof how they know that it is gone, e.g. who looked and when
     * @throws ReasonMissing without a proof
     * @throws NotPossibleNow unless it is to be taken back
     */
    @Transactional
    public void proveGone(Actor actor, PublicationId id, String proof) {
        var evidence = ReasonMissing.unlessSaid(proof);
        move(
                actor,
                id,
                "publication.removed-by-hand",
                Retractions::isToTakeBack,
                Map.of("proof", evidence),
                row -> row.retracted(clock.instant()));
        database.sql("UPDATE retraction SET proof = ?, proved_by = ? WHERE publication = ?")
                .params(evidence, actor.person().name(), id.value())
                .update();
    }

    /** Lets it stay out after all, unless it is gone already. */
    @Transactional
    public void keep(Actor actor, PublicationId id) {
        move(actor, id, "publication.kept", Retractions::isToTakeBack, Map.of(), row -> row.kept(clock.instant()));
    }

    private void move(
            Actor actor,
            PublicationId id,
            String verb,
            Predicate<Publication> possible,
            Map<String, String> besides,
            UnaryOperator<Publication> step) {
        actor.require(Role.LEAD, Role.ADMIN);
        var locked = table.locked(id)
                .filter(row -> row.workspace().equals(actor.workspace()))
                .orElseThrow(() -> new NotFound(id));
        var next = possible.test(locked) ? step.apply(locked) : locked;
        if (next.state() == locked.state()) throw new NotPossibleNow(locked);
        moves.move(actor, verb, locked, next, besides);
    }

    /** Readers see it, or a part of it that nobody is adding to at this moment. */
    private static boolean isToBeSeen(Publication row) {
        return State.READ.contains(row.state()) || row.isBegun() && row.state().needsPerson();
    }

    private static boolean isToTakeBack(Publication row) {
        return row.state() == State.RETRACTING || row.state() == State.BY_HAND;
    }
}
