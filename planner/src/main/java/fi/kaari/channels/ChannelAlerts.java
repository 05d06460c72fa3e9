package fi.kaari.channels;

import fi.kaari.channel.Channel;
import fi.kaari.channel.Channels;
import fi.kaari.page.Alerts;
import fi.kaari.workspace.Actor;
import fi.kaari.workspace.Role;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Says to leads and administrators that a channel has stopped publishing, or soon will. */
@Component
class ChannelAlerts implements Alerts {

    private final Channels channels;
    private final Clock clock;

    ChannelAlerts(Channels channels, Clock clock) {
        this.channels = channels;
        this.clock = clock;
    }

    @Override
    public List<Alert> of(Actor actor) {
        if (!actor.holds(Role.LEAD, Role.ADMIN)) return List.of();
        var connected = channels.all(actor.workspace()).stream()
                .filter(channel -> channel.access().isConnected())
                .toList();
        var troubled = connected.stream().filter(channel -> !channel.isWell()).toList();
        var ending = connected.stream()
                .filter(Channel::isWell)
                .filter(channel -> channel.access().isEnding(clock.instant()))
                .toList();
        return Stream.of(
                        alert("channel-troubled", troubled, channel -> Optional.ofNullable(channel.troubleSince())),
                        alert(
                                "channel-ending",
                                ending,
                                channel -> channel.access().endsAt()))
                .flatMap(Optional::stream)
                .toList();
    }

    /** They are counted and named; the earliest moment is told. */
    private static Optional<Alert> alert(
            String key, List<Channel> concerned, Function<Channel, Optional<Instant>> moment) {
        return concerned.stream()
                .flatMap(channel -> moment.apply(channel).stream())
                .min(Instant::compareTo)
                .map(since -> new Alert(key, concerned.size(), since, names(concerned), "/channels"));
    }

    private static String names(List<Channel> concerned) {
        return String.join(", ", concerned.stream().map(Channel::name).toList());
    }
}
