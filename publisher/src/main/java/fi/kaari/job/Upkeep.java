package fi.kaari.job;

import fi.kaari.channel.Channel;
import fi.kaari.channel.Channels;
import fi.kaari.channel.Checks;
import fi.kaari.channel.Quotas;
import fi.kaari.channel.Renewals;
import fi.kaari.channel.Warnings;
import fi.kaari.post.ChannelId;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Keeps the channels able to publish: the job that renews tokens ahead of time, looks after them, and warns. */
@Component
class Upkeep implements Chore {

    private static final Logger LOG = LoggerFactory.getLogger(Upkeep.class);
    private static final int MOST = 200;
    private static final int AT_ONCE = 8;

    private final Renewals renewals;
    private final Checks checks;
    private final Quotas quotas;
    private final Warnings warnings;
    private final Channels channels;

    Upkeep(Renewals renewals, Checks checks, Quotas quotas, Warnings warnings, Channels channels) {
        this.renewals = renewals;
        this.checks = checks;
        this.quotas = quotas;
        this.warnings = warnings;
        this.channels = channels;
    }

    /** One look at all channels. */
    @Override
    public void look() {
        renewals.reseal();
        renew(renewals.due(MOST));
        checks.due().forEach(this::check);
        quotas.due().forEach(this::learnQuotas);
        warnings.tell(channels.everywhere());
    }

    /** A slow platform does not keep the others waiting. */
    private void renew(List<ChannelId> due) {
        var hands = new Semaphore(AT_ONCE);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            due.forEach(channel -> threads.submit(() -> {
                hands.acquireUninterruptibly();
                try {
                    renew(channel);
                } finally {
                    hands.release();
                }
            }));
        }
    }

    /** A thread's edge: one channel's fault is not another's. What a platform says is dealt with by then. */
    private void renew(ChannelId channel) {
        try {
            renewals.renew(channel);
        } catch (RuntimeException refused) {
            LOG.debug("Channel {} was not renewed: {}", channel, refused.toString());
        }
    }

    private void check(Channel channel) {
        try {
            checks.check(channel);
        } catch (RuntimeException refused) {
            LOG.debug("Channel {} was not checked: {}", channel.id(), refused.toString());
        }
    }

    private void learnQuotas(Channel channel) {
        try {
            quotas.learn(channel, renewals.account(channel));
        } catch (RuntimeException refused) {
            LOG.debug("The quotas of channel {} were not learnt: {}", channel.id(), refused.toString());
        }
    }
}
