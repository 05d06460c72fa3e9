package fi.kaari.channel;

import fi.kaari.platform.PlatformException;
import fi.kaari.platform.PlatformException.Unauthorised;
import fi.kaari.post.ChannelId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Asks the platforms day by day whether they still accept the channels' tokens, so that it is known before a post is due. */
@Service
public class Checks {

    private static final Duration BETWEEN = Duration.ofDays(1);
    private static final Duration AFTER_FAILURE = Duration.ofMinutes(15);
    private static final int AT_ONCE = 5;

    private final Connections connections;
    private final Renewals renewals;
    private final Channels channels;
    private final Clock clock;
    private final Map<ChannelId, Instant> tried = new ConcurrentHashMap<>();

    Checks(Connections connections, Renewals renewals, Channels channels, Clock clock) {
        this.connections = connections;
        this.renewals = renewals;
        this.channels = channels;
        this.clock = clock;
    }

    /** Some of the channels that nobody has asked about for a day. */
    public List<Channel> due() {
        var now = clock.instant();
        return channels.everywhere().stream()
                .filter(Channel::isWell)
                .filter(channel -> isBefore(channel.access().checkedAt(), now.minus(BETWEEN)))
                .filter(channel -> isBefore(tried.get(channel.id()), now.minus(AFTER_FAILURE)))
                .limit(AT_ONCE)
                .toList();
    }

    private static boolean isBefore(@Nullable Instant moment, Instant limit) {
        return moment == null || moment.isBefore(limit);
    }

    /**
     * Asks the platform about one channel; a token that it refuses is renewed once.
     *
     * @throws Unauthorised if it accepts none, which the channel remembers
     * @throws PlatformException if it cannot be asked
     */
    public Channel check(Channel channel) {
        tried.put(channel.id(), clock.instant());
        try {
            return accepted(channel);
        } catch (Unauthorised refused) {
            channels.troubled(channel.id(), Objects.requireNonNullElse(refused.getMessage(), ""));
            throw refused;
        }
    }

    private Channel accepted(Channel channel) {
        var account = renewals.account(channel);
        try {
            return connections.check(channel, account);
        } catch (Unauthorised refused) {
            var other = renewals.another(channel, account.token()).orElseThrow(() -> refused);
            return connections.check(channel, other);
        }
    }
}
