package fi.kaari.publications;

import fi.kaari.page.Alerts;
import fi.kaari.publication.Concern;
import fi.kaari.publication.Watchdog;
import fi.kaari.workspace.Actor;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Keeps the watchdog looking, on a thread of its own that no job can hold up, on every node; what it sees stands on every
 * page, in the log, in the health and in the metrics.
 */
@Component
class Watch implements Alerts, SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Watch.class);
    private static final Duration RHYTHM = Duration.ofSeconds(15);

    private final Watchdog watchdog;
    private final ApplicationEventPublisher events;
    private volatile List<Concern> concerns = List.of();
    private volatile boolean running;
    private @Nullable ScheduledExecutorService rounds;

    Watch(Watchdog watchdog, ApplicationEventPublisher events) {
        this.watchdog = watchdog;
        this.events = events;
    }

    /** What was wrong at the last look. */
    List<Concern> concerns() {
        return concerns;
    }

    /** Looks now; whoever listens is told what was not wrong before. */
    void look() {
        var before = concerns.stream().map(Concern::kind).toList();
        concerns = watchdog.look();
        concerns.stream().filter(concern -> !before.contains(concern.kind())).forEach(this::tell);
        if (concerns.isEmpty() && !before.isEmpty()) LOG.info("Publishing goes on");
    }

    private void tell(Concern concern) {
        LOG.error("Publishing needs somebody: {}, {} since {}", concern.kind().key(), concern.count(), concern.since());
        events.publishEvent(concern);
    }

    @Override
    public List<Alert> of(Actor actor) {
        return actor.mayWrite() ? concerns.stream().map(Watch::alert).toList() : List.of();
    }

    private static Alert alert(Concern concern) {
        return new Alert(concern.kind().key(), concern.count(), concern.since(), "", "/publications");
    }

    @Override
    public void start() {
        rounds = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().name("watchdog").daemon().factory());
        rounds.scheduleWithFixedDelay(this::lookAgain, 1, RHYTHM.toSeconds(), TimeUnit.SECONDS);
        running = true;
    }

    /** A thread's edge: the database may be away; the next look tries again. */
    private void lookAgain() {
        try {
            look();
        } catch (RuntimeException trouble) {
            LOG.warn("The watchdog cannot see the ledger: {}", trouble.toString());
        }
    }

    @Override
    public void stop() {
        running = false;
        if (rounds != null) rounds.shutdownNow();
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
