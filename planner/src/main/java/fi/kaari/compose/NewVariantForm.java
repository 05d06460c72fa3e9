package fi.kaari.compose;

import fi.kaari.calendar.Moment;
import fi.kaari.post.ChannelId;
import fi.kaari.post.Post;
import fi.kaari.post.Schedule;
import fi.kaari.post.Variant;
import fi.kaari.post.VariantId;
import java.util.Locale;
import java.util.Objects;

/**
 * A variant that somebody is about to add.
 *
 * @param revision of the post that they were looking at
 * @param channel the id of the channel that tells it
 * @param language a tag, e.g. {@code fi}
 * @param copied the id of the variant whose words and media it begins with, or empty
 */
public record NewVariantForm(long revision, String channel, String language, String copied, Moment when) {

    public NewVariantForm {
        channel = Objects.requireNonNullElse(channel, "");
        language = Objects.requireNonNullElse(language, "");
        copied = Objects.requireNonNullElse(copied, "");
        when = Objects.requireNonNullElseGet(when, () -> Moment.NONE);
    }

    Variant variant(Post post, Schedule schedule) {
        var blank = Variant.draft(
                Typed.id("channel", channel, ChannelId::new), Locale.forLanguageTag(language), "", schedule);
        return copied.isBlank()
                ? blank
                : post.variant(Typed.id("variants", copied, VariantId::new))
                        .map(blank::telling)
                        .orElse(blank);
    }
}
