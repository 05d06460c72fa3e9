package fi.kaari.compose;

import fi.kaari.media.MediaId;
import fi.kaari.post.Attachment;
import fi.kaari.post.Post;
import fi.kaari.post.Variant;
import fi.kaari.template.TemplateId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A variant as somebody is writing it.
 *
 * @param revision of the post that they were looking at
 * @param voids whether they know that a change takes the post's approval away
 * @param template the id of a named template, or empty
 * @param options what the platform is told, by key; empty where its standard holds
 */
public record VariantForm(
        long revision,
        boolean voids,
        String title,
        String text,
        String template,
        String link,
        List<Shown> attachments,
        Map<String, String> options) {

    public VariantForm {
        title = Objects.requireNonNullElse(title, "");
        text = Objects.requireNonNullElse(text, "");
        template = Objects.requireNonNullElse(template, "");
        link = Objects.requireNonNullElse(link, "");
        // a form may leave numbers out
        attachments = attachments == null
                ? List.of()
                : attachments.stream().filter(Objects::nonNull).toList();
        options = options == null ? Map.of() : options;
    }

    /** @param voids whether the post is in review or approved */
    static VariantForm of(Post post, Variant variant, boolean voids) {
        return new VariantForm(
                post.revision(),
                voids,
                variant.title(),
                variant.text(),
                variant.template() == null ? "" : variant.template().value(),
                variant.link(),
                variant.media().stream().map(Shown::of).toList(),
                variant.options());
    }

    /** The variant with what was typed. */
    Variant onto(Variant variant) {
        return variant.withTitle(title)
                .withText(text)
                .withTemplate(template.isBlank() ? null : Typed.id("template", template, TemplateId::new))
                .withLink(link)
                .withMedia(attachments.stream().map(Shown::toAttachment).toList())
                .withOptions(options);
    }

    /** The same on another revision: whoever sends it has seen what the others have done. */
    VariantForm at(long current, boolean voidsNow) {
        return new VariantForm(current, voidsNow, title, text, template, link, attachments, options);
    }

    VariantForm adding(MediaId item) {
        var more = new ArrayList<>(attachments);
        more.add(new Shown(item.value(), "", ""));
        return showing(more);
    }

    /** Without the attachment at this place, counted from 0. */
    VariantForm without(int place) {
        var fewer = new ArrayList<>(attachments);
        if (has(place)) fewer.remove(place);
        return showing(fewer);
    }

    /** With the attachments at these two places exchanged. */
    VariantForm exchanging(int one, int other) {
        var order = new ArrayList<>(attachments);
        if (has(one) && has(other)) Collections.swap(order, one, other);
        return showing(order);
    }

    private boolean has(int place) {
        return place >= 0 && place < attachments.size();
    }

    VariantForm showing(List<Shown> changed) {
        return new VariantForm(revision, voids, title, text, template, link, changed, options);
    }

    /**
     * One media item of the variant.
     *
     * @param language of captions, a tag; empty for the variant's own
     */
    public record Shown(
            String media,
            @Nullable String alternativeText,
            @Nullable String language) {

        static Shown of(Attachment attachment) {
            var language = attachment.language();
            return new Shown(
                    attachment.media().value(),
                    attachment.alternativeText(),
                    language == null ? "" : language.toLanguageTag());
        }

        Attachment toAttachment() {
            return new Attachment(
                    Typed.id("media", Objects.requireNonNullElse(media, ""), MediaId::new),
                    Objects.requireNonNullElse(alternativeText, ""),
                    language == null || language.isBlank() ? null : Locale.forLanguageTag(language));
        }
    }
}
