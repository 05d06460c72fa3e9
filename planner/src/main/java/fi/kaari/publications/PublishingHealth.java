package fi.kaari.publications;

import fi.kaari.job.Pulse;
import fi.kaari.publication.Ledger;
import java.time.Clock;
import java.time.Duration;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/** Whether the ledger is being looked at: a node that should publish and does not is down, whatever else works. */
@Component("publishing")
class PublishingHealth implements HealthIndicator {

    static final Duration TOLERANCE = Duration.ofMinutes(1);

    private final Pulse pulse;
    private final Ledger ledger;
    private final Watch watch;
    private final Clock clock;

    PublishingHealth(Pulse pulse, Ledger ledger, Watch watch, Clock clock) {
        this.pulse = pulse;
        this.ledger = ledger;
        this.watch = watch;
        this.clock = clock;
    }

    @Override
    public Health health() {
        var overdue = ledger.overdue(clock.instant().minus(TOLERANCE));
        var health = status().withDetail("publishes", pulse.isExpected()).withDetail("overdue", overdue.count());
        if (pulse.isExpected()) health.withDetail("lastLook", pulse.last());
        if (overdue.since() != null) health.withDetail("overdueSince", overdue.since());
        watch.concerns().forEach(concern -> health.withDetail(concern.kind().key(), concern));
        return health.build();
    }

    /** A node without jobs does not claim to publish. */
    private Health.Builder status() {
        if (!pulse.isExpected()) return Health.unknown();
        return pulse.isLost() ? Health.down() : Health.up();
    }
}
