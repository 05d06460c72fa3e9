package fi.kaari.job;

import fi.kaari.publication.Sweeps;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** One look at the ledger: what is in hand is kept, nothing is forgotten, and what is due is done. */
@Component
class Round {

    private static final Duration BETWEEN_SWEEPS = Duration.ofSeconds(1);
    private static final Duration BETWEEN_TIDYINGS = Duration.ofMinutes(10);

    private final Hands hands;
    private final Sweeps sweeps;
    private final Dispatch dispatch;
    private final History history;
    private final Clock clock;
    private Instant nextSweep = Instant.MIN;
    private Instant nextTidying = Instant.MIN;

    Round(Hands hands, Sweeps sweeps, Dispatch dispatch, History history, Clock clock) {
        this.hands = hands;
        this.sweeps = sweeps;
        this.dispatch = dispatch;
        this.history = history;
        this.clock = clock;
    }

    /** @return when to look again, that time at the latest */
    Instant make(Instant until) {
        hands.keep();
        if (!clock.instant().isBefore(nextSweep)) sweep();
        var next = dispatch.dispatch(until);
        if (!clock.instant().isBefore(nextTidying)) tidy();
        return next;
    }

    /** Own leases have been renewed by then, however long this process was asleep. */
    private void sweep() {
        sweeps.lost();
        sweeps.paused();
        sweeps.missed();
        nextSweep = clock.instant().plus(BETWEEN_SWEEPS);
    }

    private void tidy() {
        history.recover();
        history.tidy();
        nextTidying = clock.instant().plus(BETWEEN_TIDYINGS);
    }
}
