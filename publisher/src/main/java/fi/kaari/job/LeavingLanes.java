package fi.kaari.job;

import fi.kaari.post.ChannelId;
import fi.kaari.publication.LedgerChanged;
import org.springframework.batch.core.ExitStatus;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.listener.JobExecutionListener;
import org.springframework.batch.core.listener.StepExecutionListener;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Leaves each lane as soon as its step has ended, and at the latest with its job; then the ledger is looked at again. */
@Component
class LeavingLanes implements StepExecutionListener, JobExecutionListener {

    private final Lanes lanes;
    private final ApplicationEventPublisher events;

    LeavingLanes(Lanes lanes, ApplicationEventPublisher events) {
        this.lanes = lanes;
        this.events = events;
    }

    @Override
    public ExitStatus afterStep(StepExecution step) {
        var channel = step.getExecutionContext().getString(ChannelPartitioner.CHANNEL);
        lanes.leave(JobStarter.run(step.getJobParameters()), new ChannelId(channel));
        events.publishEvent(new LedgerChanged());
        return step.getExitStatus();
    }

    @Override
    public void afterJob(JobExecution job) {
        lanes.leaveAll(JobStarter.run(job.getJobParameters()));
    }
}
