package fi.kaari.publication;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How publishing keeps time.
 *
 * @param lead how long before the due time preparing begins
 * @param grace how late a post may go out by itself
 * @param lease how long a node may work on one row before it counts as dead; longer than any call's time-out
 * @param look how long to wait before looking for a publication whose answer was lost; the second look waits six times as long
 * @param looks how many looks have to find nothing before it counts as not published; two at least, for lists lag
 */
@ConfigurationProperties("kaari.publishing")
public record PublishingSettings(
        @DefaultValue("15m") Duration lead,
        @DefaultValue("10m") Duration grace,
        @DefaultValue("90s") Duration lease,
        @DefaultValue("10s") Duration look,
        @DefaultValue("2") int looks) {

    public PublishingSettings {
        if (looks < 2) throw new IllegalArgumentException("kaari.publishing.looks: at least 2, because lists lag");
    }
}
