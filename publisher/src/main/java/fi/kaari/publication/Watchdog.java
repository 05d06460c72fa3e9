package fi.kaari.publication;

import fi.kaari.publication.Concern.Kind;
import fi.kaari.workspace.UtcColumn;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Sees from the database alone whether publishing goes on, so that it works when the jobs do not, and on nodes that have
 * none.
 */
@Repository
public class Watchdog {

    private static final Duration TO_BE_CLAIMED = Duration.ofMinutes(1);
    private static final Duration LONGEST_WORK = Duration.ofMinutes(45);

    private final JdbcClient database;
    private final Clock clock;

    Watchdog(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** What is wrong right now, in all workspaces; empty if nothing is. */
    public List<Concern> look() {
        return Stream.of(unclaimed(), hanging(), fateless())
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<Concern> unclaimed() {
        return concern(Kind.CLAIMS_STOPPED, """
                SELECT COUNT(*) AS many, MIN(publication.wake_at) AS since
                FROM publication LEFT JOIN channel ON channel.id = publication.channel
                WHERE publication.state IN (:states) AND publication.wake_at < :before
                  AND (publication.lease_until IS NULL OR publication.lease_until < :before)
                  AND (publication.state IN ('UNCERTAIN', 'RETRACTING')
                    OR (channel.rests_until IS NULL OR channel.rests_until < :before)
                    AND (publication.state <> 'WAITING'
                      OR channel.uploads_rest_until IS NULL OR channel.uploads_rest_until < :before))
                  AND (publication.state IN ('UNCERTAIN', 'RETRACTING') OR NOT EXISTS (
                    SELECT 1 FROM pause WHERE pause.workspace IN (publication.workspace, '*')))""", TO_BE_CLAIMED);
    }

    private Optional<Concern> hanging() {
        return concern(Kind.JOB_HANGS, """
                SELECT COUNT(*) AS many, MIN(attempt.started_at) AS since
                FROM publication JOIN attempt ON attempt.publication = publication.id
                WHERE publication.state IN (:states) AND attempt.ended_at IS NULL AND attempt.started_at < :before""", LONGEST_WORK);
    }

    private Optional<Concern> fateless() {
        return concern(Kind.NO_FATE, """
                SELECT COUNT(*) AS many, MIN(variant.due_at) AS since
                FROM review JOIN variant ON variant.post = review.live_post
                WHERE variant.due_at < :before
                  AND review.approvals_needed <= (SELECT COUNT(*) FROM decision
                    WHERE decision.review = review.id AND decision.verdict = 'approved')
                  AND NOT EXISTS (SELECT 1 FROM publication WHERE publication.variant = variant.id)""", TO_BE_CLAIMED);
    }

    private Optional<Concern> concern(Kind kind, String sql, Duration tolerance) {
        var query = database.sql(sql).param("before", before(tolerance));
        if (sql.contains(":states")) query = query.param("states", PublicationTable.names(State.WORKED_ON));
        return query.query((row, number) -> new Counted(row.getInt("many"), UtcColumn.readOrNull(row, "since")))
                .single()
                .concern(kind);
    }

    private LocalDateTime before(Duration tolerance) {
        return UtcColumn.of(clock.instant().minus(tolerance));
    }

    private record Counted(int many, @Nullable Instant since) {

        Optional<Concern> concern(Kind kind) {
            return since == null ? Optional.empty() : Optional.of(new Concern(kind, many, since));
        }
    }
}
