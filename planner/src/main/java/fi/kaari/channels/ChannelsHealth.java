package fi.kaari.channels;

import fi.kaari.channel.Channel;
import fi.kaari.channel.Channels;
import fi.kaari.channel.Renewals;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/**
 * How long the channels go on, for whoever watches the installation. A channel that needs a person does not make a node
 * sick: it stays up, and the details say what is the matter.
 */
@Component("channelAccess")
class ChannelsHealth implements HealthIndicator {

    private final Channels channels;
    private final Renewals renewals;
    private final Clock clock;

    ChannelsHealth(Channels channels, Renewals renewals, Clock clock) {
        this.channels = channels;
        this.renewals = renewals;
        this.clock = clock;
    }

    @Override
    public Health health() {
        var connected = channels.everywhere().stream()
                .filter(channel -> channel.access().isConnected())
                .toList();
        return Health.up()
                .withDetail("connected", connected.size())
                .withDetail("needReconnecting", needing(connected))
                .withDetail("ending", ending(connected))
                .withDetail("underFormerKeys", renewals.underFormerKeys())
                .build();
    }

    private static List<String> needing(List<Channel> connected) {
        return connected.stream()
                .filter(channel -> !channel.isWell())
                .map(channel -> channel.id().value())
                .toList();
    }

    /** Days left, by channel. */
    private Map<String, Long> ending(List<Channel> connected) {
        var days = new TreeMap<String, Long>();
        connected.stream()
                .filter(channel -> channel.access().isEnding(clock.instant()))
                .forEach(channel -> days.put(
                        channel.id().value(),
                        channel.access().daysLeft(clock.instant()).orElse(0L)));
        return days;
    }
}
