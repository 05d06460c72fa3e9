package fi.kaari.job;

import java.time.Duration;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Has the chores done every half minute, beside the publishing and never in its way. */
@Component
class Caretaker implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Caretaker.class);
    private static final Duration BETWEEN = Duration.ofSeconds(30);
    private static final Duration LONGEST_FAREWELL = Duration.ofSeconds(20);

    private final List<Chore> chores;
    private final RoleSettings role;

    private volatile boolean running;
    private Thread thread = new Thread();

    Caretaker(List<Chore> chores, RoleSettings role) {
        this.chores = List.copyOf(chores);
        this.role = role;
    }

    @Override
    public void start() {
        if (!role.publishes()) return;
        running = true;
        thread = Thread.ofPlatform().name("caretaker").daemon().start(this::run);
    }

    /** What is being renewed is waited for: a pair that is fetched and not stored would be lost. */
    @Override
    public void stop() {
        running = false;
        synchronized (this) {
            notifyAll();
        }
        try {
            thread.join(LONGEST_FAREWELL);
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
                chores.forEach(Chore::look);
                rest();
            } catch (InterruptedException stopped) {
                return;
            } catch (Exception trouble) {
                // A thread's edge: the database may be away; the next look tries again.
                LOG.warn("The chores could not be done, they are tried again: {}", trouble.toString());
                restAfterTrouble();
            }
        }
    }

    private synchronized void rest() throws InterruptedException {
        if (running) wait(BETWEEN.toMillis());
    }

    private void restAfterTrouble() {
        try {
            rest();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
