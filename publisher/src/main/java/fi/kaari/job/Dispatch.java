package fi.kaari.job;

import fi.kaari.post.ChannelId;
import fi.kaari.publication.Due;
import fi.kaari.publication.Ledger;
import fi.kaari.publication.Work;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Has whatever is due done: one run of a job for each kind of work, over all channels that this node is not at work on. */
@Component
class Dispatch {

    private static final List<Work> ORDER = List.of(Work.PUBLISH, Work.RETRACT, Work.SETTLE, Work.PREPARE);

    private final Ledger ledger;
    private final Lanes lanes;
    private final JobStarter starter;
    private final Clock clock;

    Dispatch(Ledger ledger, Lanes lanes, JobStarter starter, Clock clock) {
        this.ledger = ledger;
        this.lanes = lanes;
        this.starter = starter;
        this.clock = clock;
    }

    /** @return when something will be due next, that time at the latest */
    Instant dispatch(Instant until) {
        var now = clock.instant();
        var free = ledger.agenda(until).stream()
                .filter(due -> lanes.isFree(due.work(), due.channel()))
                .toList();
        ORDER.forEach(work -> start(work, channels(work, free, now)));
        return free.stream()
                .map(Due::at)
                .filter(now::isBefore)
                .min(Comparator.naturalOrder())
                .filter(until::isAfter)
                .orElse(until);
    }

    private static List<ChannelId> channels(Work work, List<Due> agenda, Instant now) {
        return agenda.stream()
                .filter(due -> due.work() == work && !due.at().isAfter(now))
                .map(Due::channel)
                .toList();
    }

    private void start(Work work, List<ChannelId> channels) {
        if (channels.isEmpty()) return;
        var run = UUID.randomUUID().toString();
        lanes.occupy(run, work, channels);
        try {
            starter.start(work, run);
        } catch (RuntimeException notStarted) {
            lanes.leaveAll(run);
            throw notStarted;
        }
    }
}
