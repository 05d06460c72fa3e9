package fi.kaari.job;

import fi.kaari.post.ChannelId;
import fi.kaari.publication.Claim;
import fi.kaari.publication.Ledger;
import fi.kaari.publication.Work;
import java.util.function.Consumer;
import org.springframework.batch.core.ExitStatus;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.listener.StepExecutionListener;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.infrastructure.support.transaction.ResourcelessTransactionManager;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The jobs {@code prepare}, {@code publish} and {@code settle}: one partition a channel, side by side; on a channel one
 * publication after the other. Batch neither retries nor skips: a worker stores each outcome at once, by itself.
 */
@Configuration(proxyBeanMethods = false)
class PublishingJobs {

    private static final int CHUNK = 10;

    private final JobRepository jobs;
    private final Ledger ledger;
    private final Lanes lanes;

    PublishingJobs(JobRepository jobs, Ledger ledger, Lanes lanes) {
        this.jobs = jobs;
        this.ledger = ledger;
        this.lanes = lanes;
    }

    @Bean
    Job prepare(Worker worker, Clockwork clockwork) {
        return job(Work.PREPARE, worker::prepare, clockwork);
    }

    @Bean
    Job publish(Worker worker, Clockwork clockwork) {
        return job(Work.PUBLISH, worker::publish, clockwork);
    }

    @Bean
    Job settle(Worker worker, Clockwork clockwork) {
        return job(Work.SETTLE, worker::settle, clockwork);
    }

    private Job job(Work work, Consumer<Claim> labour, Clockwork clockwork) {
        var channels = new StepBuilder(work.key(), jobs)
                .partitioner(work.key() + "-channel", new ChannelPartitioner(lanes, work))
                .step(channel(work, labour, clockwork))
                .taskExecutor(BatchSettings.virtualThreads(work.key() + "-"))
                .build();
        return new JobBuilder(work.key(), jobs).start(channels).build();
    }

    private Step channel(Work work, Consumer<Claim> labour, Clockwork clockwork) {
        var reader = new ClaimReader(ledger, work);
        return new StepBuilder(work.key() + "-channel", jobs)
                .<Claim, Claim>chunk(CHUNK)
                .transactionManager(new ResourcelessTransactionManager())
                .reader(reader)
                .processor(claim -> {
                    labour.accept(claim);
                    return claim;
                })
                .writer(done -> {})
                .listener(reader)
                .listener(new LeavingLane(work, lanes, clockwork))
                .build();
    }

    /** Leaves the lane when the step ends, however it ends. */
    private record LeavingLane(Work work, Lanes lanes, Clockwork clockwork) implements StepExecutionListener {

        @Override
        public ExitStatus afterStep(StepExecution step) {
            lanes.leave(work, new ChannelId(step.getExecutionContext().getString(ChannelPartitioner.CHANNEL)));
            clockwork.wind();
            return step.getExitStatus();
        }
    }
}
