package fi.kaari.calendar;

import fi.kaari.arc.ArcId;
import fi.kaari.arc.BeatId;
import fi.kaari.arc.Colour;
import fi.kaari.post.ChannelId;
import fi.kaari.post.PostId;
import fi.kaari.post.Schedule;
import fi.kaari.post.VariantId;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One variant in the plan.
 *
 * @param beat null if it belongs to none
 * @param platform the id of its channel's platform, null if the channel is not connected
 * @param permalink where readers find it once it is out
 * @param changedAt when anything that this entry shows last changed
 */
public record PlanEntry(
        VariantId variant,
        PostId post,
        long revision,
        String title,
        ArcId arc,
        String arcName,
        Colour colour,
        @Nullable BeatId beat,
        @Nullable String beatName,
        ChannelId channel,
        @Nullable String channelName,
        @Nullable String platform,
        Locale language,
        Schedule schedule,
        Standing standing,
        String link,
        @Nullable String permalink,
        Instant changedAt) {

    /** The same entry, its time as people say it in another zone. */
    PlanEntry in(ZoneId zone) {
        return new PlanEntry(
                variant,
                post,
                revision,
                title,
                arc,
                arcName,
                colour,
                beat,
                beatName,
                channel,
                channelName,
                platform,
                language,
                schedule.in(zone),
                standing,
                link,
                permalink,
                changedAt);
    }
}
