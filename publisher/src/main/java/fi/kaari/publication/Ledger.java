package fi.kaari.publication;

import fi.kaari.post.ChannelId;
import fi.kaari.workspace.UtcColumn;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The ledger as the jobs use it: what is due on which channel, claims, and the sweeps that let nothing be forgotten. */
@Repository
public class Ledger {

    private static final String NOT_PAUSED =
            " AND NOT EXISTS (SELECT 1 FROM pause WHERE pause.workspace = publication.workspace OR pause.workspace = '*')";

    private final JdbcClient database;
    private final PublishingSettings settings;
    private final Clock clock;

    Ledger(JdbcClient database, PublishingSettings settings, Clock clock) {
        this.database = database;
        this.settings = settings;
        this.clock = clock;
    }

    /** The channels on which such work is due and that nobody works on. */
    public List<ChannelId> channelsWith(Work work) {
        return database.sql("""
                        SELECT channel FROM publication
                        WHERE state IN (:states) AND wake_at <= :now AND (lease_until IS NULL OR lease_until <= :now)""" + unlessPaused(work) + " GROUP BY channel ORDER BY MIN(due_at)")
                .param("states", PublicationTable.names(work.states()))
                .param("now", now())
                .query((row, number) -> new ChannelId(row.getString("channel")))
                .list();
    }

    /** Claims the next rows of a channel in the order of their due time. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public List<Claim> claim(Work work, ChannelId channel, int limit) {
        var token = Claim.Token.random();
        var claimed = database.sql("""
                        UPDATE publication SET token = :token, lease_until = :until
                        WHERE channel = :channel AND state IN (:states) AND wake_at <= :now
                          AND (lease_until IS NULL OR lease_until <= :now)""" + unlessPaused(work) + " ORDER BY due_at LIMIT :limit")
                .param("token", token.value())
                .param("until", later(settings.lease()))
                .param("channel", channel.value())
                .param("states", PublicationTable.names(work.states()))
                .param("now", now())
                .param("limit", limit)
                .update();
        return claimed == 0 ? List.of() : claims(token);
    }

    /** When something has to be done next; empty if the ledger rests. */
    public Optional<Instant> nextWake() {
        return database.sql("SELECT MIN(wake_at) FROM publication WHERE state IN (:states)")
                .param("states", PublicationTable.names(State.MOVING))
                .query(LocalDateTime.class)
                .optional()
                .map(utc -> utc.toInstant(ZoneOffset.UTC));
    }

    /** What a dead node was sending: nobody knows what became of it. */
    @Transactional
    public int lost() {
        return database.sql("""
                        UPDATE publication SET state = 'UNCERTAIN', token = NULL, lease_until = NULL, wake_at = :now,
                               looks = 0, reason = 'node-died', changed_at = :now
                        WHERE state = 'SENDING' AND lease_until <= :now""").param("now", now()).update();
    }

    /** What is too late to go out by itself. */
    @Transactional
    public int missed() {
        return database.sql("""
                        UPDATE publication SET state = 'MISSED', token = NULL, lease_until = NULL, changed_at = :now,
                               reason = COALESCE(reason, 'late')
                        WHERE state IN ('WAITING', 'READY', 'RETRYING', 'BLOCKED') AND miss_at <= :now
                          AND (lease_until IS NULL OR lease_until <= :now)""").param("now", now()).update();
    }

    /** What comes due while its workspace is paused. */
    @Transactional
    public int paused() {
        return database.sql("""
                        UPDATE publication SET state = 'HELD', token = NULL, lease_until = NULL, changed_at = :now,
                               reason = 'paused'
                        WHERE state IN ('WAITING', 'READY', 'RETRYING') AND due_at <= :now
                          AND EXISTS (SELECT 1 FROM pause
                                      WHERE pause.workspace = publication.workspace OR pause.workspace = '*')""").param("now", now()).update();
    }

    /** Looking for what may be out goes on during a pause. */
    static String unlessPaused(Work work) {
        return work == Work.SETTLE ? "" : NOT_PAUSED;
    }

    private List<Claim> claims(Claim.Token token) {
        return database.sql("SELECT * FROM publication WHERE token = ? ORDER BY due_at, id")
                .param(token.value())
                .query((row, number) -> new Claim(PublicationTable.publication(row), token))
                .list();
    }

    private LocalDateTime now() {
        return UtcColumn.of(clock.instant());
    }

    private LocalDateTime later(Duration duration) {
        return UtcColumn.of(clock.instant().plus(duration));
    }
}
