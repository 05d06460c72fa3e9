package fi.kaari.compose;

import fi.kaari.arc.ArcId;
import fi.kaari.arc.BeatId;
import fi.kaari.calendar.Moment;
import fi.kaari.post.ChannelId;
import fi.kaari.post.InvalidPost;
import fi.kaari.post.Schedule;
import fi.kaari.post.Variant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A post that somebody is about to begin.
 *
 * @param beat the id of one of the arc's beats, or empty
 * @param channels the ids of those that tell it, each in every language
 * @param languages tags, e.g. {@code fi}
 */
public record NewPostForm(
        String title, String arc, String beat, Moment when, List<String> channels, List<String> languages) {

    public NewPostForm {
        title = Objects.requireNonNullElse(title, "");
        arc = Objects.requireNonNullElse(arc, "");
        beat = Objects.requireNonNullElse(beat, "");
        when = Objects.requireNonNullElseGet(when, () -> Moment.NONE);
        channels = channels == null ? List.of() : List.copyOf(channels);
        languages = languages == null ? List.of() : List.copyOf(languages);
    }

    ArcId arcId() {
        return Typed.id("arc", arc, ArcId::new);
    }

    @Nullable
    BeatId beatId() {
        return beat.isBlank() ? null : Typed.id("beat", beat, BeatId::new);
    }

    /** An empty variant for each channel in each language. */
    List<Variant> variants(Schedule schedule) {
        if (channels.isEmpty()) throw new InvalidPost("channels");
        if (languages.isEmpty()) throw new InvalidPost("languages");
        return channels.stream()
                .map(channel -> Typed.id("channel", channel, ChannelId::new))
                .flatMap(channel ->
                        languages.stream().map(tag -> Variant.draft(channel, Locale.forLanguageTag(tag), "", schedule)))
                .toList();
    }
}
