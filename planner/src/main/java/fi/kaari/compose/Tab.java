package fi.kaari.compose;

import fi.kaari.calendar.ChannelNames;
import fi.kaari.calendar.PlanEntry;
import fi.kaari.calendar.Standing;
import fi.kaari.platform.Preview;
import fi.kaari.post.Schedule;
import fi.kaari.post.VariantId;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One variant of the post, to be chosen.
 *
 * @param platform the id of its channel's platform, null if the channel is not connected
 * @param channel what people call its channel, empty if it is not connected
 * @param isOut whether readers see it or may see it, so that it is only shown
 */
public record Tab(
        VariantId variant,
        @Nullable String platform,
        String channel,
        Locale language,
        Schedule schedule,
        Standing standing,
        @Nullable String permalink,
        boolean isOut) {

    static Tab of(PlanEntry entry, ChannelNames names, boolean isOut) {
        return new Tab(
                entry.variant(),
                entry.platform(),
                names.of(entry),
                entry.language(),
                entry.schedule(),
                entry.standing(),
                entry.permalink(),
                isOut);
    }

    /** The language as pages name it, e.g. {@code fi}. */
    public String tag() {
        return language.toLanguageTag();
    }

    /** As pages say how its text runs: {@code rtl} or {@code ltr}. */
    public String direction() {
        return Preview.isRightToLeft(language) ? "rtl" : "ltr";
    }

    /** Whether there is a channel to send it to. */
    public boolean isConnected() {
        return platform != null;
    }
}
