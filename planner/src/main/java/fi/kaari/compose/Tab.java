package fi.kaari.compose;

import fi.kaari.calendar.ChannelNames;
import fi.kaari.calendar.PlanEntry;
import fi.kaari.calendar.Standing;
import fi.kaari.platform.Preview;
import fi.kaari.post.Schedule;
import fi.kaari.post.VariantId;
import fi.kaari.publication.Publication;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One variant of the post, to be chosen.
 *
 * @param platform the id of its channel's platform, null if the channel is not connected
 * @param channel what people call its channel, empty if it is not connected
 * @param publication the one that readers see or may see, so that the variant is only shown; null if there is none
 */
public record Tab(
        VariantId variant,
        @Nullable String platform,
        String channel,
        Locale language,
        Schedule schedule,
        Standing standing,
        @Nullable String permalink,
        @Nullable Publication publication) {

    static Tab of(PlanEntry entry, ChannelNames names, @Nullable Publication publication) {
        return new Tab(
                entry.variant(),
                entry.platform(),
                names.of(entry),
                entry.language(),
                entry.schedule(),
                entry.standing(),
                entry.permalink(),
                publication);
    }

    public boolean isOut() {
        return publication != null;
    }

    /** What has become of what is out, {@code compose.out.<fate>} in the messages. */
    public String fate() {
        var row = Objects.requireNonNull(publication);
        return switch (row.state()) {
            case SENDING -> "sending";
            case PUBLISHED -> "published";
            case CORRECTED -> "corrected";
            case RETRACTING, BY_HAND -> "retracting";
            case RETRACTED -> "retracted";
            default -> row.isBegun() ? "begun" : "uncertain";
        };
    }

    public String tone() {
        return switch (fate()) {
            case "published", "corrected" -> "moss";
            case "sending" -> "fjord";
            case "retracted" -> "grey";
            default -> "amber";
        };
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
