package fi.kaari.job;

import fi.kaari.publication.LedgerChanged;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/** Sleeps until something is due, then has it done: due means due, not the next full minute. */
@Component
class Clockwork implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Clockwork.class);
    private static final Duration LONGEST_SLEEP = Duration.ofSeconds(5);
    private static final Duration SHORTEST_SLEEP = Duration.ofMillis(20);
    private static final Duration LONGEST_FAREWELL = Duration.ofSeconds(25);

    private final Round round;
    private final Hands hands;
    private final Lanes lanes;
    private final Pulse pulse;
    private final Clock clock;
    private final Semaphore spring = new Semaphore(0);

    private volatile boolean running;
    private Thread thread = new Thread();

    Clockwork(Round round, Hands hands, Lanes lanes, Pulse pulse, Clock clock) {
        this.round = round;
        this.hands = hands;
        this.lanes = lanes;
        this.pulse = pulse;
        this.clock = clock;
    }

    /** Looks at the ledger again at once. */
    @TransactionalEventListener(fallbackExecution = true)
    void on(LedgerChanged changed) {
        spring.release();
    }

    @Override
    public void start() {
        if (!pulse.isExpected()) return;
        running = true;
        hands.unfold();
        thread = Thread.ofPlatform().name("clockwork").daemon().start(this::run);
    }

    /** Begins nothing more, and waits for what is under way: a call without its answer stored would be an open question. */
    @Override
    public void stop() {
        running = false;
        hands.fold();
        spring.release();
        try {
            thread.join(LONGEST_FAREWELL);
            lanes.awaitAllFree(LONGEST_FAREWELL);
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
                var next = round.make(clock.instant().plus(LONGEST_SLEEP));
                pulse.beat();
                sleepUntil(next);
            } catch (InterruptedException stopped) {
                return;
            } catch (PessimisticLockingFailureException busy) {
                LOG.debug("Others hold what this node looks at: {}", busy.toString());
            } catch (Exception trouble) {
                // A thread's edge: the database may be away; the next look tries again.
                LOG.warn(
                        "The ledger could not be looked at, next try in {} s: {}",
                        LONGEST_SLEEP.toSeconds(),
                        trouble.toString());
                rest();
            }
        }
    }

    private void sleepUntil(Instant next) throws InterruptedException {
        var nap = Duration.between(clock.instant(), next);
        if (nap.compareTo(SHORTEST_SLEEP) < 0) nap = SHORTEST_SLEEP;
        if (spring.tryAcquire(nap.toNanos(), TimeUnit.NANOSECONDS)) spring.drainPermits();
    }

    private static void rest() {
        try {
            Thread.sleep(LONGEST_SLEEP);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
