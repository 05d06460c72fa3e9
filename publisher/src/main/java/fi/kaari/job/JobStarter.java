package fi.kaari.job;

import fi.kaari.publication.Work;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.JobExecutionException;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.stereotype.Component;

/** Starts a job as an instance of its own. */
@Component
class JobStarter {

    private final JobOperator operator;
    private final Map<String, Job> jobs;
    private final AtomicLong run;

    JobStarter(JobOperator operator, Map<String, Job> jobs, Clock clock) {
        this.operator = operator;
        this.jobs = jobs;
        this.run = new AtomicLong(clock.millis() * 1000);
    }

    void start(Work work) {
        var parameters =
                new JobParametersBuilder().addLong("run", run.incrementAndGet()).toJobParameters();
        try {
            operator.start(jobs.get(work.key()), parameters);
        } catch (JobExecutionException notStarted) {
            throw new IllegalStateException("The job " + work.key() + " did not start", notStarted);
        }
    }
}
