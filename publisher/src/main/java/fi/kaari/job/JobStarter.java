package fi.kaari.job;

import fi.kaari.publication.Work;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobExecutionException;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.stereotype.Component;

/** Starts a job as an instance of its own. */
@Component
class JobStarter {

    private static final String RUN = "run";

    private final JobOperator operator;
    private final Map<String, Job> jobs;

    JobStarter(JobOperator operator, List<Job> jobs) {
        this.operator = operator;
        this.jobs = jobs.stream().collect(Collectors.toMap(Job::getName, Function.identity()));
    }

    /** @param run unlike any other, on whatever node */
    JobExecution start(Work work, String run) {
        var parameters = new JobParametersBuilder().addString(RUN, run).toJobParameters();
        try {
            return operator.start(jobs.get(work.key()), parameters);
        } catch (JobExecutionException notStarted) {
            throw new IllegalStateException("The job " + work.key() + " did not start", notStarted);
        }
    }

    static String run(JobParameters parameters) {
        return Objects.requireNonNull(parameters.getString(RUN));
    }
}
