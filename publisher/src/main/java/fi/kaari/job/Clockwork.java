package fi.kaari.job;

import fi.kaari.publication.Ledger;
import fi.kaari.publication.LedgerChanged;
import fi.kaari.publication.Work;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/** Sleeps until something is due, then has it done: due means due, not the next full minute. */
@Component
class Clockwork implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Clockwork.class);
    private static final Duration LONGEST_SLEEP = Duration.ofSeconds(5);
    private static final Duration SHORTEST_SLEEP = Duration.ofMillis(20);
    private static final List<Work> ORDER = List.of(Work.PUBLISH, Work.SETTLE, Work.PREPARE);

    private final Ledger ledger;
    private final Lanes lanes;
    private final ObjectProvider<JobStarter> starter;
    private final RoleSettings role;
    private final Clock clock;
    private final Semaphore spring = new Semaphore(0);

    private volatile boolean running;
    private volatile Instant lastBeat = Instant.EPOCH;
    private Thread thread = new Thread();

    Clockwork(Ledger ledger, Lanes lanes, ObjectProvider<JobStarter> starter, RoleSettings role, Clock clock) {
        this.ledger = ledger;
        this.lanes = lanes;
        this.starter = starter;
        this.role = role;
        this.clock = clock;
    }

    /** Looks at the ledger again at once. */
    void wind() {
        spring.release();
    }

    /** When the ledger was last looked at; the health of publishing is that this is not long ago. */
    Instant lastBeat() {
        return lastBeat;
    }

    @TransactionalEventListener(fallbackExecution = true)
    void on(LedgerChanged changed) {
        wind();
    }

    @Override
    public void start() {
        if (!role.publishes()) return;
        running = true;
        thread = Thread.ofPlatform().name("clockwork").daemon().start(this::run);
    }

    @Override
    public void stop() {
        running = false;
        wind();
        try {
            thread.join(Duration.ofSeconds(10));
        } catch (InterruptedException stoppedHarder) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void run() {
        while (running) {
            try {
                beat();
                sleep();
            } catch (InterruptedException stopped) {
                return;
            } catch (Exception trouble) {
                // A thread's edge: the database may be away; the next beat tries again.
                LOG.warn(
                        "The ledger could not be looked at, next try in {} s: {}",
                        LONGEST_SLEEP.toSeconds(),
                        trouble.toString());
                rest(LONGEST_SLEEP);
            }
        }
    }

    private void beat() {
        ledger.lost();
        ledger.paused();
        ledger.missed();
        ORDER.stream()
                .filter(lanes::hasFree)
                .forEach(work -> starter.getObject().start(work));
        lastBeat = clock.instant();
    }

    private void sleep() throws InterruptedException {
        var now = clock.instant();
        var untilDue =
                ledger.nextWake().map(wake -> Duration.between(now, wake)).orElse(LONGEST_SLEEP);
        var nap = untilDue.compareTo(LONGEST_SLEEP) > 0 ? LONGEST_SLEEP : untilDue;
        nap = nap.compareTo(SHORTEST_SLEEP) < 0 ? SHORTEST_SLEEP : nap;
        if (spring.tryAcquire(nap.toMillis(), TimeUnit.MILLISECONDS)) spring.drainPermits();
    }

    private static void rest(Duration pause) {
        try {
            Thread.sleep(pause);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
