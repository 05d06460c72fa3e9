package fi.kaari.job;

import static org.assertj.core.api.Assertions.assertThat;

import fi.kaari.House;
import fi.kaari.TestClock;
import fi.kaari.database.EachDatabase;
import fi.kaari.database.TestDatabase;
import fi.kaari.publication.Work;
import fi.kaari.workspace.UtcColumn;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.repository.JobRepository;

@EachDatabase
class HistoryTest {

    private static final List<String> BOOKS = List.of(
            "BATCH_JOB_INSTANCE",
            "BATCH_JOB_EXECUTION",
            "BATCH_JOB_EXECUTION_PARAMS",
            "BATCH_JOB_EXECUTION_CONTEXT",
            "BATCH_STEP_EXECUTION",
            "BATCH_STEP_EXECUTION_CONTEXT");

    private final TestDatabase database;
    private final TestClock clock = TestClock.at(Instant.now().toString());
    private final House house;
    private final History history;
    private final JobRepository jobs;

    HistoryTest(TestDatabase database) {
        this.database = database;
        house = House.over(database, clock);
        history = house.get(History.class);
        jobs = house.get(JobRepository.class);
    }

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    void runsOfTheLastDaysAreKept() {
        run("one");

        history.tidy();

        assertThat(count("BATCH_JOB_EXECUTION")).isOne();
    }

    @Test
    void olderRunsAreForgottenInEveryBook() {
        run("one");
        run("two");
        clock.advance(Duration.ofDays(3));

        history.tidy();

        assertThat(BOOKS).allSatisfy(book -> assertThat(count(book)).as(book).isZero());
    }

    @Test
    void aRunThatADeadNodeLeftBehindFails() {
        run("one");
        leaveBehind();

        history.recover();
        assertThat(jobs.findRunningJobExecutions("publish"))
                .as("it may be alive")
                .hasSize(1);

        clock.advance(Duration.ofMinutes(16));
        history.recover();
        assertThat(jobs.findRunningJobExecutions("publish")).isEmpty();
        assertThat(jobs.getJobExecutions(jobs.getLastJobInstance("publish")))
                .extracting(it -> it.getStatus())
                .containsExactly(BatchStatus.FAILED);

        clock.advance(Duration.ofDays(3));
        history.tidy();
        assertThat(count("BATCH_JOB_INSTANCE")).isZero();
    }

    private void run(String name) {
        house.get(JobStarter.class).start(Work.PUBLISH, name);
        while (!jobs.findRunningJobExecutions("publish").isEmpty()) Thread.onSpinWait();
    }

    private void leaveBehind() {
        database.jdbc()
                .sql("UPDATE BATCH_JOB_EXECUTION SET STATUS = 'STARTED', END_TIME = NULL, LAST_UPDATED = ?")
                .param(UtcColumn.of(clock.instant()))
                .update();
        database.jdbc()
                .sql("UPDATE BATCH_STEP_EXECUTION SET STATUS = 'STARTED', END_TIME = NULL, LAST_UPDATED = ?")
                .param(UtcColumn.of(clock.instant()))
                .update();
    }

    private int count(String book) {
        return database.jdbc()
                .sql("SELECT COUNT(*) FROM " + book)
                .query(Integer.class)
                .single();
    }
}
