package fi.kaari.channel;

import fi.kaari.platform.Account;
import fi.kaari.platform.Metered;
import fi.kaari.platform.PlatformException;
import fi.kaari.platform.Quota;
import fi.kaari.post.ChannelId;
import fi.kaari.workspace.UtcColumn;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How much each channel may publish: as its platform said last, or as the platform's documentation says. */
@Repository
public class Quotas {

    private static final Duration BETWEEN = Duration.ofHours(1);

    private final JdbcClient database;
    private final Channels channels;
    private final Clock clock;

    Quotas(JdbcClient database, Channels channels, Clock clock) {
        this.database = database;
        this.channels = channels;
        this.clock = clock;
    }

    /** The quotas of a channel; none if its platform has none. */
    public List<Quota> of(Channel channel) {
        return metered(channel)
                .map(platform -> {
                    var read = read(channel.id());
                    return read.isEmpty() ? platform.usualQuotas() : read;
                })
                .findFirst()
                .orElse(List.of());
    }

    /** Channels whose platform has limits, and has not been asked about them for an hour. */
    public List<Channel> due() {
        var asked = database.sql("SELECT DISTINCT channel FROM channel_quota WHERE read_at > ?")
                .param(UtcColumn.of(clock.instant().minus(BETWEEN)))
                .query((row, number) -> new ChannelId(row.getString("channel")))
                .set();
        return channels.everywhere().stream()
                .filter(channel -> channel.isWell() && !asked.contains(channel.id()))
                .filter(channel -> metered(channel).findAny().isPresent())
                .toList();
    }

    /** Keeps what the platform says now; what the documentation says, if it cannot be asked. */
    public void learn(Channel channel, Account account) {
        metered(channel)
                .flatMap(platform -> asked(platform, account).stream())
                .forEach(quota -> store(channel.id(), quota));
    }

    private static List<Quota> asked(Metered platform, Account account) {
        try {
            return platform.quotas(account);
        } catch (PlatformException notNow) {
            return platform.usualQuotas();
        }
    }

    Stream<Metered> metered(Channel channel) {
        return Stream.of(channels.platform(channel))
                .filter(Metered.class::isInstance)
                .map(Metered.class::cast);
    }

    private List<Quota> read(ChannelId channel) {
        return database.sql("SELECT * FROM channel_quota WHERE channel = ? ORDER BY seconds, name")
                .param(channel.value())
                .query((row, number) -> new Quota(
                        row.getString("name"),
                        Duration.ofSeconds(row.getLong("seconds")),
                        row.getInt("most"),
                        row.getInt("used")))
                .list();
    }

    private void store(ChannelId channel, Quota quota) {
        database.sql("""
                        INSERT INTO channel_quota (channel, name, seconds, most, used, read_at) VALUES (?, ?, ?, ?, ?, ?)
                        ON DUPLICATE KEY UPDATE seconds = VALUES(seconds), most = VALUES(most), used = VALUES(used),
                            read_at = VALUES(read_at)""")
                .params(channel.value(), quota.name(), quota.window().toSeconds(), quota.limit(), quota.used())
                .param(UtcColumn.of(clock.instant()))
                .update();
    }
}
