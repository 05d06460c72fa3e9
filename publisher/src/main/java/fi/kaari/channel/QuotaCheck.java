package fi.kaari.channel;

import fi.kaari.check.Check;
import fi.kaari.check.Finding;
import fi.kaari.check.Finding.Field;
import fi.kaari.check.Finding.Place;
import fi.kaari.platform.Metered;
import fi.kaari.platform.Quota;
import fi.kaari.post.Rendered;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Says before anybody approves it that a channel cannot publish as much as is planned. */
@Component
class QuotaCheck implements Check {

    private final Channels channels;
    private final Quotas quotas;
    private final Contents contents;
    private final Planned planned;

    QuotaCheck(Channels channels, Quotas quotas, Contents contents, Planned planned) {
        this.channels = channels;
        this.quotas = quotas;
        this.contents = contents;
        this.planned = planned;
    }

    @Override
    public List<Finding> findings(Rendered rendered) {
        return channels.find(rendered.variant().channel()).stream()
                .filter(channel -> channel.workspace().equals(rendered.post().workspace()))
                .flatMap(channel -> quotas.metered(channel)
                        .flatMap(platform -> quotas.of(channel).stream()
                                .flatMap(quota -> finding(channel, platform, quota, rendered).stream())))
                .toList();
    }

    private Optional<Finding> finding(Channel channel, Metered platform, Quota quota, Rendered rendered) {
        int own = platform.cost(quota, contents.of(rendered));
        if (own == 0) return Optional.empty();
        int all = own + planned.taking(platform, quota, rendered.variant(), quota.limit() - own);
        if (all <= quota.limit()) return Optional.empty();
        long minutes = quota.window().toMinutes();
        return Optional.of(Finding.warning(
                minutes < 120 ? "quota.minutes" : "quota.hours",
                Place.of(Field.TIME),
                channel.name(),
                quota.limit(),
                minutes < 120 ? minutes : minutes / 60,
                all));
    }
}
