package fi.kaari.channel;

import fi.kaari.audit.Act;
import fi.kaari.audit.AuditTrail;
import fi.kaari.workspace.Actor;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Tells ahead that a channel will stop publishing: 14, 7 and 1 days before, each once, whichever node notices. */
@Service
public class Warnings {

    static final Duration EARLIEST = Duration.ofDays(14);

    private static final Logger LOG = LoggerFactory.getLogger(Warnings.class);
    private static final List<Integer> LAST_FIRST = List.of(1, 7, 14);

    private final JdbcClient database;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Warnings(JdbcClient database, AuditTrail audit, ApplicationEventPublisher events, Clock clock) {
        this.database = database;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /** @return how many were told */
    @Transactional
    public int tell(List<Channel> channels) {
        return (int) channels.stream()
                .filter(channel -> channel.isWell() && channel.access().isEnding(clock.instant()))
                .filter(this::tell)
                .count();
    }

    private boolean tell(Channel channel) {
        var end = channel.access().endsAt().orElseThrow();
        return due(end).filter(days -> isFirst(channel, days))
                .map(days -> tell(channel, end, days))
                .isPresent();
    }

    /** The latest of the warnings whose time has come; the ones before it are no news any more. */
    private Optional<Integer> due(Instant end) {
        return LAST_FIRST.stream()
                .filter(days -> !clock.instant().isBefore(end.minus(Duration.ofDays(days))))
                .findFirst();
    }

    private boolean isFirst(Channel channel, int days) {
        return database.sql(
                                "UPDATE channel SET warned_days = ? WHERE id = ? AND (warned_days IS NULL OR warned_days > ?)")
                        .params(days, channel.id().value(), days)
                        .update()
                == 1;
    }

    private AccessEnding tell(Channel channel, Instant end, int days) {
        var ending = new AccessEnding(channel, end, days);
        LOG.warn("Channel {} ({}) has to be reconnected before {}", channel.id(), channel.platform(), end);
        audit.record(
                Actor.kaari(channel.workspace()),
                new Act(
                        "channel.access-ending",
                        "channel/" + channel.id(),
                        Map.of("days", String.valueOf(days), "ends", end.toString())));
        events.publishEvent(ending);
        return ending;
    }
}
