package fi.kaari.publication;

import fi.kaari.post.ChannelId;
import fi.kaari.workspace.UtcColumn;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The ledger as the jobs use it: what is due on which channel, and claims. On a channel one node at a time does work of
 * one kind, whatever the number of nodes; while a claim is worked on its lease is renewed, so that a lease that has
 * ended is a dead node's.
 */
@Repository
public class Ledger {

    private static final String PAUSED =
            "EXISTS (SELECT 1 FROM pause WHERE pause.workspace = publication.workspace OR pause.workspace = '*')";

    private final JdbcClient database;
    private final PublishingSettings settings;
    private final Clock clock;

    Ledger(JdbcClient database, PublishingSettings settings, Clock clock) {
        this.database = database;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * What is to be taken in hand, now or until then, the earliest first; at most one entry for each channel and kind of
     * work. What only has to go out is taken in hand a little ahead, so that a worker waits for its moment.
     */
    public List<Due> agenda(Instant until) {
        // Looking for what may be out, and taking back, go on during a pause and while a channel rests.
        return database
                .sql("""
                        SELECT channel, work, MAX(free_at) AS free_at, MIN(due_at) AS due_at FROM (
                          SELECT publication.channel,
                                 CASE state WHEN 'WAITING' THEN 'PREPARE' WHEN 'UNCERTAIN' THEN 'SETTLE'
                                            WHEN 'RETRACTING' THEN 'RETRACT' ELSE 'PUBLISH' END
                                   AS work,
                                 CASE WHEN lease_until > :now THEN lease_until
                                      WHEN state IN ('UNCERTAIN', 'RETRACTING') THEN NULL
                                      WHEN state = 'WAITING' AND uploads_rest_until > :now
                                        AND uploads_rest_until > COALESCE(rests_until, :now) THEN uploads_rest_until
                                      WHEN rests_until > :now THEN rests_until END AS free_at,
                                 CASE WHEN lease_until > :now THEN NULL
                                      WHEN state = 'READY' THEN TIMESTAMPADD(MICROSECOND, - :ahead, wake_at)
                                      ELSE wake_at END AS due_at
                          FROM publication LEFT JOIN channel ON channel.id = publication.channel
                          WHERE state IN (:states) AND wake_at <= :near
                            AND (state IN ('UNCERTAIN', 'RETRACTING') OR NOT %s)) AS open_work
                        GROUP BY channel, work""".formatted(PAUSED))
                .param("now", now())
                .param("near", UtcColumn.of(until.plus(settings.ahead())))
                .param("ahead", settings.ahead().toNanos() / 1_000)
                .param("states", PublicationTable.names(State.WORKED_ON))
                .query((row, number) -> due(row))
                .list()
                .stream()
                .flatMap(Collection::stream)
                .sorted(Comparator.comparing(Due::at))
                .toList();
    }

    /** Claims the next rows of a channel in the order of their due time; none while another node is at work there. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public List<Claim> claim(Work work, ChannelId channel, int limit) {
        if (!isFree(channel, work)) return List.of();
        var token = Claim.Token.random();
        var claimed = database.sql("""
                        UPDATE publication SET token = :token, lease_until = :until
                        WHERE channel = :channel AND state IN (:states) AND wake_at <= :near AND (wake_at <= :now OR state = 'READY')
                          AND (lease_until IS NULL OR lease_until <= :now)""" + unlessPaused(work) + " ORDER BY due_at LIMIT :limit")
                .param("token", token.value())
                .param("until", leaseEnd())
                .param("channel", channel.value())
                .param("states", PublicationTable.names(work.states()))
                .param("now", now())
                .param("near", UtcColumn.of(clock.instant().plus(settings.ahead())))
                .param("limit", limit)
                .update();
        return claimed == 0 ? List.of() : claims(token);
    }

    /** Keeps claims that are being worked on. */
    public void renew(Collection<Claim.Token> tokens) {
        if (tokens.isEmpty()) return;
        database.sql("UPDATE publication SET lease_until = :until WHERE token IN (:tokens)")
                .param("until", leaseEnd())
                .param("tokens", tokens.stream().map(Claim.Token::value).toList())
                .update();
    }

    /** Gives back what was claimed and not finished; what may have been sent counts as lost from now on. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void release(Claim.Token token) {
        database.sql("UPDATE publication SET lease_until = ? WHERE token = ? AND state = 'SENDING'")
                .params(now(), token.value())
                .update();
        database.sql("UPDATE publication SET token = NULL, lease_until = NULL WHERE token = ? AND state <> 'SENDING'")
                .param(token.value())
                .update();
    }

    /** What should have gone out by itself before then, and has not. */
    public Overdue overdue(Instant before) {
        return database.sql("SELECT COUNT(*) AS many, MIN(due_at) AS since FROM publication"
                        + " WHERE state IN (:states) AND due_at < :before")
                .param("states", PublicationTable.names(State.MOVING))
                .param("before", UtcColumn.of(before))
                .query((row, number) -> new Overdue(row.getInt("many"), UtcColumn.readOrNull(row, "since")))
                .single();
    }

    /** Locks the channel, so that of several nodes one looks at a time. */
    private boolean isFree(ChannelId channel, Work work) {
        boolean rests = database.sql("SELECT rests_until, uploads_rest_until FROM channel WHERE id = ? FOR UPDATE")
                .param(channel.value())
                .query((row, number) -> rests(row, work))
                .list()
                .contains(true);
        return !rests && !isBusy(channel, work);
    }

    private boolean rests(ResultSet row, Work work) throws SQLException {
        return switch (work) {
            case SETTLE, RETRACT -> false;
            case PUBLISH -> isToCome(row, "rests_until");
            case PREPARE -> isToCome(row, "rests_until") || isToCome(row, "uploads_rest_until");
        };
    }

    private boolean isToCome(ResultSet row, String column) throws SQLException {
        var moment = UtcColumn.readOrNull(row, column);
        return moment != null && clock.instant().isBefore(moment);
    }

    private boolean isBusy(ChannelId channel, Work work) {
        return database.sql("""
                        SELECT COUNT(*) FROM publication
                        WHERE channel = :channel AND state IN (:states) AND lease_until > :now""")
                        .param("channel", channel.value())
                        .param("states", PublicationTable.names(work.undergoing()))
                        .param("now", now())
                        .query(Integer.class)
                        .single()
                > 0;
    }

    private static String unlessPaused(Work work) {
        return work.ignoresPause() ? "" : " AND NOT " + PAUSED;
    }

    private static List<Due> due(ResultSet row) throws SQLException {
        var due = UtcColumn.readOrNull(row, "due_at");
        if (due == null) return List.of();
        var free = UtcColumn.readOrNull(row, "free_at");
        var at = free == null || free.isBefore(due) ? due : free;
        return List.of(new Due(Work.valueOf(row.getString("work")), new ChannelId(row.getString("channel")), at));
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

    private LocalDateTime leaseEnd() {
        return UtcColumn.of(clock.instant().plus(settings.lease()));
    }

    /** How many posts are late, and since when the latest of them is. */
    public record Overdue(int count, @Nullable Instant since) {}
}
