package fi.kaari.job;

import fi.kaari.channel.Channels;
import fi.kaari.channel.Renewals;
import fi.kaari.platform.Measurable;
import fi.kaari.publication.Measurements;
import fi.kaari.publication.Publication;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** The job {@code measure}: asks the platforms how publications are received. */
@Component
class Measuring implements Chore {

    private static final Logger LOG = LoggerFactory.getLogger(Measuring.class);
    private static final int AT_ONCE = 20;

    private final Measurements measurements;
    private final Channels channels;
    private final Renewals renewals;

    Measuring(Measurements measurements, Channels channels, Renewals renewals) {
        this.measurements = measurements;
        this.channels = channels;
        this.renewals = renewals;
    }

    @Override
    public void look() {
        measurements.due(AT_ONCE).forEach(this::measure);
    }

    /** One publication's fault is not another's. */
    private void measure(Publication publication) {
        try {
            measurements.keep(publication, counts(publication));
        } catch (RuntimeException refused) {
            LOG.debug("Publication {} was not measured: {}", publication.id(), refused.toString());
            measurements.postpone(publication);
        }
    }

    private Map<String, Long> counts(Publication publication) {
        var channel = channels.get(publication.channel());
        var receipt = publication.platformReceipt();
        return channel.isWell() && receipt.isPresent() && channels.platform(channel) instanceof Measurable platform
                ? platform.measure(renewals.account(channel), receipt.get())
                : Map.of();
    }
}
