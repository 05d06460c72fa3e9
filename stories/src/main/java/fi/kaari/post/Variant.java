package fi.kaari.post;

import fi.kaari.template.TemplateId;
import java.util.List;
import java.util.Locale;
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

    public Variant {
        title = title.strip();
        text = unifiedLines(text).strip();
        link = link.strip();
        media = List.copyOf(media);
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

    private static String unifiedLines(String text) {
        return text.replace("\r\n", "\n").replace('\r', '\n');
    }
}
