package fi.kaari.post;

import fi.kaari.media.MediaId;
import fi.kaari.template.TemplateId;
import fi.kaari.workspace.Text;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A post as one channel and one language tells it.
 *
 * @param title for channels that show one; Velocity source, empty elsewhere
 * @param text Velocity source
 * @param template a named template that wraps the text, if one is chosen
 * @param link where it leads, empty if nowhere
 * @param media in the order readers see them
 */
public record Variant(
        VariantId id,
        ChannelId channel,
        Locale language,
        String title,
        String text,
        @Nullable TemplateId template,
        String link,
        List<Attachment> media,
        Schedule schedule) {

    private static final int LONGEST_TITLE = 500;
    private static final int LONGEST_TEXT = 20_000;
    private static final int LONGEST_LINK = 2_000;
    private static final int MOST_MEDIA = 20;
    private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2,3}(-[A-Z][a-z]{3})?(-([A-Z]{2}|[0-9]{3}))?");

    public Variant {
        title = Text.line(title);
        text = Text.of(text);
        link = Text.line(link);
        media = List.copyOf(media);
        if (language.getLanguage().isEmpty()
                || !LANGUAGE.matcher(language.toLanguageTag()).matches()) throw new InvalidPost("language");
        if (title.length() > LONGEST_TITLE) throw new InvalidPost("variant.title.long");
        if (text.length() > LONGEST_TEXT) throw new InvalidPost("variant.text.long");
        if (link.length() > LONGEST_LINK) throw new InvalidPost("variant.link.long");
        if (media.size() > MOST_MEDIA) throw new InvalidPost("variant.media.many");
    }

    public static Variant draft(ChannelId channel, Locale language, String text, Schedule schedule) {
        return new Variant(VariantId.random(), channel, language, "", text, null, "", List.of(), schedule);
    }

    public Variant withTitle(String changed) {
        return new Variant(id, channel, language, changed, text, template, link, media, schedule);
    }

    public Variant withText(String changed) {
        return new Variant(id, channel, language, title, changed, template, link, media, schedule);
    }

    public Variant withTemplate(@Nullable TemplateId changed) {
        return new Variant(id, channel, language, title, text, changed, link, media, schedule);
    }

    public Variant withLink(String changed) {
        return new Variant(id, channel, language, title, text, template, changed, media, schedule);
    }

    public Variant withMedia(List<Attachment> changed) {
        return new Variant(id, channel, language, title, text, template, link, changed, schedule);
    }

    public Variant at(Schedule changed) {
        return new Variant(id, channel, language, title, text, template, link, media, changed);
    }

    /** The same channel, language and time, telling what the other tells. */
    public Variant telling(Variant other) {
        return new Variant(
                id, channel, language, other.title, other.text, other.template, other.link, other.media, schedule);
    }

    boolean tellsTheSameAs(Variant other) {
        return equals(telling(other));
    }

    boolean shows(MediaId item) {
        return media.stream().anyMatch(attachment -> attachment.media().equals(item));
    }

    /** As it was in a post, null if it was not there. */
    static @Nullable Variant before(@Nullable Post post, Variant variant) {
        return post == null ? null : post.variant(variant.id()).orElse(null);
    }
}
