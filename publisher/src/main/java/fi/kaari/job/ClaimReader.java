package fi.kaari.job;

import fi.kaari.post.ChannelId;
import fi.kaari.publication.Claim;
import fi.kaari.publication.Ledger;
import fi.kaari.publication.Work;
import java.util.ArrayDeque;
import java.util.Queue;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.listener.StepExecutionListener;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.infrastructure.item.ItemReader;

/** Claims a channel's due publications, a few at a time, until none is left. */
class ClaimReader implements ItemReader<Claim>, StepExecutionListener {

    private static final int AT_ONCE = 10;

    private final Ledger ledger;
    private final Work work;
    private final ThreadLocal<Lane> lane = new ThreadLocal<>();

    ClaimReader(Ledger ledger, Work work) {
        this.ledger = ledger;
        this.work = work;
    }

    @Override
    public void beforeStep(StepExecution step) {
        var channel = new ChannelId(step.getExecutionContext().getString(ChannelPartitioner.CHANNEL));
        lane.set(new Lane(channel, new ArrayDeque<>()));
    }

    @Override
    public @Nullable Claim read() {
        var here = lane.get();
        if (here.claims().isEmpty()) here.claims().addAll(ledger.claim(work, here.channel(), AT_ONCE));
        return here.claims().poll();
    }

    private record Lane(ChannelId channel, Queue<Claim> claims) {}
}
