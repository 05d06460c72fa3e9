package fi.kaari.publication;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How publishing keeps time.
 *
 * @param lead how long before the due time preparing begins
 * @param grace how late a post may go out by itself
 * @param lease how long a node may be silent before what it worked on counts as left behind; it renews every 5 seconds
 * @param look how long to wait before looking for a publication whose answer was lost; later looks wait six times as long
 * @param looks how many looks have to find nothing before it counts as not published; two at least, for lists lag
 * @param search how long after its last call a publication is looked for before a person is asked
 * @param ahead how long before its time a worker takes a post in hand, to wait there for the very moment
 */
@ConfigurationProperties("kaari.publishing")
public record PublishingSettings(
        @DefaultValue("15m") Duration lead,
        @DefaultValue("10m") Duration grace,
        @DefaultValue("30s") Duration lease,
        @DefaultValue("10s") Duration look,
        @DefaultValue("2") int looks,
        @DefaultValue("10m") Duration search,
        @DefaultValue("3s") Duration ahead) {

    private static final Duration SHORTEST_LEASE = Duration.ofSeconds(15);

    /** Half of the day after which platforms let expire what was prepared and never published. */
    private static final Duration LONGEST_WAIT = Duration.ofHours(12);

    public PublishingSettings {
        if (looks < 2) throw new IllegalArgumentException("kaari.publishing.looks: at least 2, because lists lag");
        if (lease.compareTo(SHORTEST_LEASE) < 0)
            throw new IllegalArgumentException("kaari.publishing.lease: at least 15s, because it is renewed every 5s");
        if (ahead.compareTo(SHORTEST_LEASE) > 0)
            throw new IllegalArgumentException("kaari.publishing.ahead: 15s at most, because it holds a channel");
        if (lead.plus(grace).compareTo(LONGEST_WAIT) > 0)
            throw new IllegalArgumentException("kaari.publishing.lead and grace: 12h at most together,"
                    + " because platforms let expire what was prepared");
    }
}
