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
 * @param captions of its film, one of each language
 * @param options what the platform is told beside them, by the keys of its {@link Option}s
 */
public record Content(
        Locale language,
        String title,
        String text,
        String link,
        List<Medium> media,
        List<Captions> captions,
        Map<String, String> options) {

    public Content {
        media = List.copyOf(media);
        captions = List.copyOf(captions);
        options = Map.copyOf(options);
    }

    /** One without captions. */
    public Content(
            Locale language, String title, String text, String link, List<Medium> media, Map<String, String> options) {
        this(language, title, text, link, media, List.of(), options);
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

    /** What is said in a film, to be read. */
    public record Captions(Locale language, Medium file) {}
}
