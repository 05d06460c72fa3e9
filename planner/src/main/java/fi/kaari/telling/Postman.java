package fi.kaari.telling;

import fi.kaari.job.RoleSettings;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Goes round on a thread of its own, which no mail server's silence can make anything else wait for. */
@Component
class Postman implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Postman.class);
    private static final Duration RHYTHM = Duration.ofSeconds(5);
    private static final Duration FAREWELL = Duration.ofSeconds(20);

    private final Sender sender;
    private final Deadlines deadlines;
    private final Mail mail;
    private final RoleSettings role;
    private volatile boolean running;
    private @Nullable ScheduledExecutorService rounds;

    Postman(Sender sender, Deadlines deadlines, Mail mail, RoleSettings role) {
        this.sender = sender;
        this.deadlines = deadlines;
        this.mail = mail;
        this.role = role;
    }

    @Override
    public void start() {
        if (!role.publishes() || !mail.isThere()) return;
        rounds = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().name("postman").daemon().factory());
        rounds.scheduleWithFixedDelay(this::goRound, 1, RHYTHM.toSeconds(), TimeUnit.SECONDS);
        running = true;
    }

    /** A thread's edge: the database may be away; the next round tries again. */
    private void goRound() {
        try {
            deadlines.look();
            while (running && sender.sendNext())
                ;
        } catch (RuntimeException trouble) {
            LOG.warn("The outbox could not be looked at, it is tried again: {}", trouble.toString());
        }
    }

    /** What is being sent is waited for, so that it is not sent twice. */
    @Override
    public void stop() {
        running = false;
        if (rounds == null) return;
        rounds.shutdown();
        try {
            rounds.awaitTermination(FAREWELL.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException stoppedHarder) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
