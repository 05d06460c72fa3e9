package fi.kaari.job;

import fi.kaari.publication.Work;
import fi.kaari.workspace.UtcColumn;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Keeps Spring Batch's own books short and true; what became of publications stands in the ledger. */
@Component
class History {

    private static final Logger LOG = LoggerFactory.getLogger(History.class);
    /** Longer than any single call to a platform may take, so that no living run is silent that long. */
    private static final Duration LONGEST_SILENCE = Duration.ofMinutes(15);

    private static final Duration KEPT = Duration.ofDays(2);
    private static final int AT_ONCE = 500;
    private static final String CONTEXT = "DELETE FROM BATCH_STEP_EXECUTION_CONTEXT WHERE STEP_EXECUTION_ID IN"
            + " (SELECT STEP_EXECUTION_ID FROM BATCH_STEP_EXECUTION WHERE JOB_EXECUTION_ID IN (:executions))";

    private final JobRepository jobs;
    private final JobOperator operator;
    private final JdbcClient database;
    private final Clock clock;

    History(JobRepository jobs, JobOperator operator, JdbcClient database, Clock clock) {
        this.jobs = jobs;
        this.operator = operator;
        this.database = database;
        this.clock = clock;
    }

    /** Marks runs as failed that a dead node has left behind as running. Nothing is run again: the ledger sees to that. */
    void recover() {
        Arrays.stream(Work.values())
                .flatMap(work -> jobs.findRunningJobExecutions(work.key()).stream())
                .filter(this::isLeftBehind)
                .forEach(execution -> {
                    operator.recover(execution);
                    LOG.info("Run {} was left behind by a node that is gone", execution.getId());
                });
    }

    /** Forgets runs that ended long ago. */
    @Transactional
    public void tidy() {
        for (var old = old(); !old.isEmpty(); old = old()) forget(old);
    }

    private boolean isLeftBehind(JobExecution execution) {
        var silentSince = UtcColumn.of(clock.instant().minus(LONGEST_SILENCE));
        return Stream.concat(
                        Stream.of(execution.getLastUpdated(), execution.getCreateTime()),
                        execution.getStepExecutions().stream().map(StepExecution::getLastUpdated))
                .filter(Objects::nonNull)
                .allMatch(updated -> updated.isBefore(silentSince));
    }

    private List<Run> old() {
        return database.sql("""
                        SELECT JOB_EXECUTION_ID, JOB_INSTANCE_ID FROM BATCH_JOB_EXECUTION
                        WHERE CREATE_TIME < :before AND END_TIME IS NOT NULL ORDER BY CREATE_TIME LIMIT :limit""")
                .param("before", before())
                .param("limit", AT_ONCE)
                .query((row, number) -> new Run(row.getLong("JOB_EXECUTION_ID"), row.getLong("JOB_INSTANCE_ID")))
                .list();
    }

    private void forget(List<Run> runs) {
        var executions = runs.stream().map(Run::execution).toList();
        Stream.of(
                        CONTEXT,
                        "DELETE FROM BATCH_STEP_EXECUTION WHERE JOB_EXECUTION_ID IN (:executions)",
                        "DELETE FROM BATCH_JOB_EXECUTION_CONTEXT WHERE JOB_EXECUTION_ID IN (:executions)",
                        "DELETE FROM BATCH_JOB_EXECUTION_PARAMS WHERE JOB_EXECUTION_ID IN (:executions)",
                        "DELETE FROM BATCH_JOB_EXECUTION WHERE JOB_EXECUTION_ID IN (:executions)")
                .forEach(
                        sql -> database.sql(sql).param("executions", executions).update());
        database.sql("DELETE FROM BATCH_JOB_INSTANCE WHERE JOB_INSTANCE_ID IN (:instances)")
                .param("instances", runs.stream().map(Run::instance).toList())
                .update();
    }

    private LocalDateTime before() {
        return UtcColumn.of(clock.instant().minus(KEPT));
    }

    private record Run(long execution, long instance) {}
}
