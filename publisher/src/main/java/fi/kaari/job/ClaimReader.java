package fi.kaari.job;

import fi.kaari.post.ChannelId;
import fi.kaari.publication.Claim;
import fi.kaari.publication.Work;
import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.Queue;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.ExitStatus;
import org.springframework.batch.core.listener.StepExecutionListener;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.infrastructure.item.ItemReader;

/** Claims a channel's due publications, a chunk at a time, until none is left; lives as long as one step does. */
class ClaimReader implements ItemReader<Claim>, StepExecutionListener {

    static final int AT_ONCE = 10;

    private final Hands hands;
    private final Work work;
    private final ChannelId channel;
    private final Queue<Claim> claims = new ArrayDeque<>();
    private final Set<Claim.Token> tokens = new HashSet<>();
    private boolean mayBeMore = true;

    ClaimReader(Hands hands, Work work, ChannelId channel) {
        this.hands = hands;
        this.work = work;
        this.channel = channel;
    }

    @Override
    public @Nullable Claim read() {
        if (claims.isEmpty() && mayBeMore) take();
        return claims.poll();
    }

    private void take() {
        var taken = hands.take(work, channel, AT_ONCE);
        taken.stream().map(Claim::token).forEach(tokens::add);
        claims.addAll(taken);
        mayBeMore = taken.size() == AT_ONCE;
    }

    @Override
    public ExitStatus afterStep(StepExecution step) {
        tokens.forEach(hands::letGo);
        return step.getExitStatus();
    }
}
