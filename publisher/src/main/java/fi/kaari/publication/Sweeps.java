package fi.kaari.publication;

import fi.kaari.workspace.UtcColumn;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.function.UnaryOperator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Lets nothing be forgotten: what no job will bring on is brought on here, each row in a transaction of its own. */
@Component
public class Sweeps {

    private static final Logger LOG = LoggerFactory.getLogger(Sweeps.class);
    private static final int AT_ONCE = 500;

    private final JdbcClient database;
    private final Moves moves;
    private final Pauses pauses;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Sweeps(JdbcClient database, Moves moves, Pauses pauses, PlatformTransactionManager transactions, Clock clock) {
        this.database = database;
        this.moves = moves;
        this.pauses = pauses;
        this.transaction = new TransactionTemplate(transactions);
        this.transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.clock = clock;
    }

    /** What a dead node was sending: nobody knows what became of it. */
    public int lost() {
        return sweep("state = 'SENDING' AND lease_until <= :now", row -> row.lost(clock.instant()));
    }

    /** What is too late to go out by itself, even if a worker has it in hand or waits for something before it. */
    public int missed() {
        return sweep("state IN ('WAITING', 'READY', 'RETRYING', 'BLOCKED') AND miss_at <= :now", Publication::missed);
    }

    /** What comes due while its workspace is paused. */
    public int paused() {
        return sweep(
                """
                state IN ('WAITING', 'READY', 'RETRYING') AND due_at <= :now
                AND EXISTS (SELECT 1 FROM pause WHERE pause.workspace IN (publication.workspace, '*'))""",
                row -> row.held(
                        "paused", pauses.of(row.workspace()).map(Pause::reason).orElse(null)));
    }

    private int sweep(String condition, UnaryOperator<Publication> step) {
        var found = database.sql("SELECT id FROM publication WHERE " + condition + " ORDER BY due_at LIMIT " + AT_ONCE)
                .param("now", now())
                .query((row, number) -> new PublicationId(row.getString("id")))
                .list();
        return (int) found.stream().filter(id -> moved(id, condition, step)).count();
    }

    private boolean moved(PublicationId id, String condition, UnaryOperator<Publication> step) {
        try {
            return Boolean.TRUE.equals(transaction.execute(status -> move(id, condition, step)));
        } catch (RuntimeException trouble) {
            LOG.warn("Publication {} could not be swept, it is tried again: {}", id, trouble.toString());
            return false;
        }
    }

    /** The condition is asked again on the locked row: somebody may have been faster. */
    private boolean move(PublicationId id, String condition, UnaryOperator<Publication> step) {
        var locked = database.sql("SELECT * FROM publication WHERE id = :id AND " + condition + " FOR UPDATE")
                .param("id", id.value())
                .param("now", now())
                .query((row, number) -> PublicationTable.publication(row))
                .optional();
        locked.ifPresent(row -> {
            var next = step.apply(row);
            moves.move(row, next);
            LOG.info("Publication {} is {} now: {}", id, next.state().key(), next.reason());
        });
        return locked.isPresent();
    }

    private LocalDateTime now() {
        return UtcColumn.of(clock.instant());
    }
}
