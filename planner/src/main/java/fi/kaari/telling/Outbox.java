package fi.kaari.telling;

import fi.kaari.telling.Letter.Line;
import fi.kaari.workspace.PersonId;
import fi.kaari.workspace.UtcColumn;
import fi.kaari.workspace.WorkspaceId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What is to be sent: written in the transaction of the act, kept until it is sent, each by one sender only. */
@Repository
class Outbox {

    /** Longer than any mail server may take. */
    private static final Duration LEASE = Duration.ofMinutes(5);

    private static final int MOST_LINES = 200;

    private final JdbcClient database;
    private final Clock clock;

    Outbox(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Keeps it until its time, unless this person has been told of it or will be. */
    void put(PersonId person, News news, boolean daily, Instant sendAt) {
        database.sql("""
                        INSERT IGNORE INTO telling
                          (id, person, workspace, occasion, thing, subject, path, daily, made_at, send_at, attempts)
                        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0)""")
                .params(
                        UUID.randomUUID().toString(),
                        person.value(),
                        news.workspace().value(),
                        news.occasion().key(),
                        news.thing(),
                        news.subject(),
                        news.path(),
                        daily,
                        UtcColumn.of(clock.instant()),
                        UtcColumn.of(sendAt))
                .update();
    }

    /** Takes the next letter that is due, if no other sender has it. */
    @Transactional
    Optional<Letter> take() {
        var claim = UUID.randomUUID().toString();
        return next().filter(head -> claim(head, claim)).map(head -> letter(head, claim));
    }

    private Optional<Head> next() {
        var now = UtcColumn.of(clock.instant());
        return database.sql("""
                        SELECT id, person, workspace, daily FROM telling
                        WHERE send_at <= ? AND (lease_until IS NULL OR lease_until < ?) ORDER BY send_at, id LIMIT 1""")
                .params(now, now)
                .query((row, number) -> new Head(
                        row.getString("id"),
                        new PersonId(row.getString("person")),
                        new WorkspaceId(row.getString("workspace")),
                        row.getBoolean("daily")))
                .optional();
    }

    /** Its first line decides whose it is; the rest of a daily letter comes with it. */
    private boolean claim(Head head, String claim) {
        var now = clock.instant();
        var first = database.sql("""
                        UPDATE telling SET claim = ?, lease_until = ?
                        WHERE id = ? AND send_at <= ? AND (lease_until IS NULL OR lease_until < ?)""")
                .params(claim, UtcColumn.of(now.plus(LEASE)), head.id(), UtcColumn.of(now), UtcColumn.of(now))
                .update();
        if (first == 1 && head.daily()) claimRest(head, claim, now);
        return first == 1;
    }

    private void claimRest(Head head, String claim, Instant now) {
        database.sql("""
                        UPDATE telling SET claim = ?, lease_until = ?
                        WHERE person = ? AND workspace = ? AND daily = TRUE AND send_at <= ?
                          AND (lease_until IS NULL OR lease_until < ?)
                        ORDER BY send_at, id LIMIT\s""" + MOST_LINES)
                .params(
                        claim,
                        UtcColumn.of(now.plus(LEASE)),
                        head.person().value(),
                        head.workspace().value(),
                        UtcColumn.of(now),
                        UtcColumn.of(now))
                .update();
    }

    private Letter letter(Head head, String claim) {
        var lines = database.sql("SELECT * FROM telling WHERE claim = ? ORDER BY made_at, id")
                .param(claim)
                .query((row, number) -> new Line(
                        row.getString("id"),
                        Occasion.ofKey(row.getString("occasion")),
                        row.getString("subject"),
                        row.getString("path")))
                .list();
        var attempts = database.sql("SELECT MAX(attempts) FROM telling WHERE claim = ?")
                .param(claim)
                .query(Integer.class)
                .single();
        return new Letter(claim, head.person(), head.workspace(), head.daily(), lines, attempts);
    }

    /** It is sent, or nobody can be told any more: only that it need not be told again is kept. */
    void settle(Letter letter) {
        database.sql("""
                        UPDATE telling SET subject = NULL, path = NULL, send_at = NULL, claim = NULL, lease_until = NULL
                        WHERE claim = ?""").param(letter.claim()).update();
    }

    /** It could not be sent and is tried again. */
    void postpone(Letter letter, Instant until) {
        database.sql("""
                        UPDATE telling SET attempts = attempts + 1, send_at = ?, claim = NULL, lease_until = NULL
                        WHERE claim = ?""").params(UtcColumn.of(until), letter.claim()).update();
    }

    private record Head(String id, PersonId person, WorkspaceId workspace, boolean daily) {}
}
