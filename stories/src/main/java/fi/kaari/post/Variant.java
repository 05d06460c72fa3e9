package fi.kaari.post;

import fi.kaari.media.MediaId;
import fi.kaari.template.TemplateId;
import fi.kaari.workspace.Text;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
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
 * @param options what the platform is told beside the words and media, e.g. that a film is a reel; the keys and values
 *     are the platform's own
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
        Schedule schedule,
        Map<String, String> options) {

    private static final int LONGEST_TITLE = 500;
    /** More than the most patient platform takes, so that its own count says what is too long. */
    private static final int LONGEST_TEXT = 65_000;

    private static final int LONGEST_LINK = 2_000;
    private static final int MOST_MEDIA = 20;
    private static final int MOST_OPTIONS = 20;
    private static final int LONGEST_OPTION = 600;
    private static final Pattern OPTION = Pattern.compile("[a-z][a-z-]{0,39}");

    public Variant {
        title = Text.line(title);
        text = Text.of(text);
        link = Text.line(link);
        media = List.copyOf(media);
        options = sorted(options);
        if (!Languages.isKnown(language)) throw new InvalidPost("language");
        if (title.length() > LONGEST_TITLE) throw new InvalidPost("variant.title.long");
        if (text.length() > LONGEST_TEXT) throw new InvalidPost("variant.text.long");
        if (link.length() > LONGEST_LINK) throw new InvalidPost("variant.link.long");
        if (media.size() > MOST_MEDIA) throw new InvalidPost("variant.media.many");
        if (options.size() > MOST_OPTIONS) throw new InvalidPost("variant.options.many");
        options.forEach(Variant::requireSound);
    }

    /** By key, and without what says nothing; what was kept before there were options has none. */
    private static Map<String, String> sorted(@Nullable Map<String, String> options) {
        var said = new TreeMap<String, String>();
        if (options != null) options.forEach((key, value) -> said.put(key, Text.line(value)));
        said.values().removeIf(String::isEmpty);
        return Collections.unmodifiableMap(said);
    }

    private static void requireSound(String key, String value) {
        if (!OPTION.matcher(key).matches()) throw new InvalidPost("variant.option.name");
        if (value.length() > LONGEST_OPTION) throw new InvalidPost("variant.option.long");
    }

    public static Variant draft(ChannelId channel, Locale language, String text, Schedule schedule) {
        return new Variant(VariantId.random(), channel, language, "", text, null, "", List.of(), schedule, Map.of());
    }

    public Variant withTitle(String changed) {
        return new Variant(id, channel, language, changed, text, template, link, media, schedule, options);
    }

    public Variant withText(String changed) {
        return new Variant(id, channel, language, title, changed, template, link, media, schedule, options);
    }

    public Variant withTemplate(@Nullable TemplateId changed) {
        return new Variant(id, channel, language, title, text, changed, link, media, schedule, options);
    }

    public Variant withLink(String changed) {
        return new Variant(id, channel, language, title, text, template, changed, media, schedule, options);
    }

    public Variant withMedia(List<Attachment> changed) {
        return new Variant(id, channel, language, title, text, template, link, changed, schedule, options);
    }

    public Variant withOptions(Map<String, String> changed) {
        return new Variant(id, channel, language, title, text, template, link, media, schedule, changed);
    }

    public Variant at(Schedule changed) {
        return new Variant(id, channel, language, title, text, template, link, media, changed, options);
    }

    /** The same channel, language and time, telling what the other tells. */
    public Variant telling(Variant other) {
        return new Variant(
                id,
                channel,
                language,
                other.title,
                other.text,
                other.template,
                other.link,
                other.media,
                schedule,
                other.options);
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
