package fi.kaari.job;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** When the ledger was last looked at by this node; that this is not long ago is the health of publishing. */
@Component
public class Pulse {

    private static final Duration LONGEST_SILENCE = Duration.ofSeconds(60);

    private final RoleSettings role;
    private final Clock clock;
    private volatile Instant last;

    Pulse(RoleSettings role, Clock clock) {
        this.role = role;
        this.clock = clock;
        this.last = clock.instant();
    }

    void beat() {
        last = clock.instant();
    }

    /** Whether this node publishes at all. */
    public boolean isExpected() {
        return role.publishes();
    }

    public Instant last() {
        return last;
    }

    public boolean isLost() {
        return isExpected() && last.plus(LONGEST_SILENCE).isBefore(clock.instant());
    }
}
