package fi.kaari.job;

import fi.kaari.post.ChannelId;
import fi.kaari.publication.Claim;
import fi.kaari.publication.Work;
import java.util.Locale;
import org.springframework.batch.core.configuration.annotation.JobScope;
import org.springframework.batch.core.configuration.annotation.StepScope;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.infrastructure.support.transaction.ResourcelessTransactionManager;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.AbstractPlatformTransactionManager;

/**
 * The jobs {@code prepare}, {@code publish}, {@code settle} and {@code retract}: one partition a channel, side by side; on a channel one
 * publication after the other. Batch neither retries nor skips, nor spans a transaction over the calls to a platform: a
 * worker stores each outcome at once, by itself.
 */
@Configuration(proxyBeanMethods = false)
class PublishingJobs {

    private final JobRepository jobs;
    private final LeavingLanes leaving;

    PublishingJobs(JobRepository jobs, LeavingLanes leaving) {
        this.jobs = jobs;
        this.leaving = leaving;
    }

    @Bean
    Job prepare(Worker worker, ChannelPartitioner channels, ClaimReader claims) {
        return job(Work.PREPARE, worker, channels, claims);
    }

    @Bean
    Job publish(Worker worker, ChannelPartitioner channels, ClaimReader claims) {
        return job(Work.PUBLISH, worker, channels, claims);
    }

    @Bean
    Job settle(Worker worker, ChannelPartitioner channels, ClaimReader claims) {
        return job(Work.SETTLE, worker, channels, claims);
    }

    @Bean
    Job retract(Worker worker, ChannelPartitioner channels, ClaimReader claims) {
        return job(Work.RETRACT, worker, channels, claims);
    }

    @Bean
    @JobScope
    ChannelPartitioner channels(Lanes lanes, @Value("#{jobParameters['run']}") String run) {
        return new ChannelPartitioner(lanes, run);
    }

    @Bean
    @StepScope
    ClaimReader claims(
            Hands hands,
            @Value("#{stepExecution.jobExecution.jobInstance.jobName}") String job,
            @Value("#{stepExecutionContext['channel']}") String channel) {
        return new ClaimReader(hands, Work.valueOf(job.toUpperCase(Locale.ROOT)), new ChannelId(channel));
    }

    private Job job(Work work, Worker worker, ChannelPartitioner channels, ClaimReader claims) {
        var partitions = new StepBuilder(work.key(), jobs)
                .partitioner(work.key() + "-channel", channels)
                .step(channel(work, worker, claims))
                .taskExecutor(BatchSettings.virtualThreads(work.key() + "-"))
                .build();
        return new JobBuilder(work.key(), jobs)
                .listener(leaving)
                .start(partitions)
                .build();
    }

    private Step channel(Work work, Worker worker, ClaimReader claims) {
        return new StepBuilder(work.key() + "-channel", jobs)
                .<Claim, Claim>chunk(ClaimReader.AT_ONCE)
                .transactionManager(noTransaction())
                .reader(claims)
                .processor(claim -> {
                    worker.work(work, claim);
                    return claim;
                })
                .writer(done -> {})
                .listener(leaving)
                .listener(claims)
                .build();
    }

    /** Without synchronization, or each chunk would keep a connection while platforms are spoken to. */
    private static PlatformTransactionManager noTransaction() {
        var none = new ResourcelessTransactionManager();
        none.setTransactionSynchronization(AbstractPlatformTransactionManager.SYNCHRONIZATION_NEVER);
        return none;
    }
}
