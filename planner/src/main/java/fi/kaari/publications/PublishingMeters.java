package fi.kaari.publications;

import fi.kaari.job.Pulse;
import fi.kaari.publication.Ledger;
import fi.kaari.publication.Publication;
import fi.kaari.publication.PublicationMoved;
import fi.kaari.publication.State;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/** Counts what becomes of publications, measures how late they are, and shows what is overdue. */
@Component
class PublishingMeters implements MeterBinder {

    private static final String LATENESS = "kaari.publication.lateness";

    private final Pulse pulse;
    private final Ledger ledger;
    private final Watch watch;
    private final Clock clock;
    private final List<MeterRegistry> registries = new CopyOnWriteArrayList<>();

    PublishingMeters(Pulse pulse, Ledger ledger, Watch watch, Clock clock) {
        this.pulse = pulse;
        this.ledger = ledger;
        this.watch = watch;
        this.clock = clock;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Timer.builder(LATENESS)
                .description("From the due time until it was out")
                .publishPercentiles(0.5, 0.99)
                .register(registry);
        Gauge.builder("kaari.publication.overdue", this::overdue)
                .description("Due for more than a minute, and neither out nor waiting for a person")
                .register(registry);
        Gauge.builder("kaari.publishing.concerns", () -> watch.concerns().size())
                .description("What the watchdog finds wrong: nothing is claimed, work hangs, or something has no fate")
                .register(registry);
        if (pulse.isExpected())
            Gauge.builder("kaari.publishing.silence", this::silence)
                    .baseUnit("seconds")
                    .description("Since this node last looked at the ledger")
                    .register(registry);
        registries.add(registry);
    }

    @TransactionalEventListener
    void on(PublicationMoved moved) {
        registries.forEach(registry -> count(moved.publication(), registry));
    }

    private static void count(Publication publication, MeterRegistry registry) {
        registry.counter("kaari.publication.moves", "state", publication.state().key())
                .increment();
        if (publication.state() == State.PUBLISHED) registry.timer(LATENESS).record(lateness(publication));
    }

    private static Duration lateness(Publication publication) {
        var out = publication.publishedAt();
        return out == null || out.isBefore(publication.due())
                ? Duration.ZERO
                : Duration.between(publication.due(), out);
    }

    private int overdue() {
        return ledger.overdue(clock.instant().minus(PublishingHealth.TOLERANCE)).count();
    }

    private double silence() {
        return Duration.between(pulse.last(), clock.instant()).toMillis() / 1000.0;
    }
}
