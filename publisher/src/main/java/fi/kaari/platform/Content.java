package fi.kaari.platform;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Exactly what readers will see: rendered, nothing left to fill in.
 *
 * @param title for platforms that have one, else empty
 * @param text the body, the caption or the description
 * @param link an absolute http or https address, or empty
 * @param media in the order readers see them
 * @param options what the platform is told beside them, by the keys of its {@link Option}s
 */
public record Content(
        Locale language, String title, String text, String link, List<Medium> media, Map<String, String> options) {

    public Content {
        media = List.copyOf(media);
        options = Map.copyOf(options);
    }

    /** What is told about this, or what the platform takes as told. */
    public String option(Option option) {
        return options.getOrDefault(option.key(), option.standard());
    }

    public boolean hasLink() {
        return !link.isEmpty();
    }

    /** The text, and the link after it unless the text names it already. */
    public String textWithLink(String separator) {
        if (!hasLink() || namesLink()) return text;
        return text.isBlank() ? link : text.stripTrailing() + separator + link;
    }

    private boolean namesLink() {
        // A longer address that merely begins with the link is another link.
        return Pattern.compile(Pattern.quote(link) + "(?![\\w/?#&=%~+-]|[.:]\\w)")
                .matcher(text)
                .find();
    }

    public List<Medium> images() {
        return media.stream().filter(Medium::isImage).toList();
    }

    public List<Medium> videos() {
        return media.stream().filter(Medium::isVideo).toList();
    }
}
