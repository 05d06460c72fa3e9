package fi.kaari.platform;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * One post as its followers see it; what the page fragment {@code platform/<id> :: preview(it)} shows.
 *
 * @param platform the platform's id
 * @param channel the account's name
 * @param moment when it appears, in words and in the language of the page; empty where nobody knows
 * @param language of its words, {@link Locale#ROOT} where nobody knows
 * @param text the words as the platform shows them, line breaks included
 * @param link where its card leads, or empty
 * @param media in the order readers see them
 * @param captions of its film
 */
public record Preview(
        String platform,
        String channel,
        String moment,
        Locale language,
        String title,
        String text,
        String link,
        List<Picture> media,
        List<Track> captions) {

    private static final Set<String> RIGHT_TO_LEFT =
            Set.of("ar", "arc", "ckb", "dv", "fa", "he", "ks", "ps", "sd", "syr", "ug", "ur", "yi");

    public Preview {
        media = List.copyOf(media);
        captions = List.copyOf(captions);
    }

    /** One without captions. */
    public Preview(
            String platform,
            String channel,
            String moment,
            Locale language,
            String title,
            String text,
            String link,
            List<Picture> media) {
        this(platform, channel, moment, language, title, text, link, media, List.of());
    }

    public boolean isRightToLeft() {
        return isRightToLeft(language);
    }

    /** Whether the language is written from right to left. */
    public static boolean isRightToLeft(Locale language) {
        return RIGHT_TO_LEFT.contains(language.getLanguage());
    }

    /** Where its words begin, as pages name it; the words themselves decide where the language is not known. */
    public String direction() {
        if (language.getLanguage().isEmpty()) return "auto";
        return isRightToLeft() ? "rtl" : "ltr";
    }

    /** The language as pages name it, e.g. {@code fi}. */
    public String languageTag() {
        return language.toLanguageTag();
    }

    /** The letter that stands for the account's picture. */
    public String initial() {
        return channel.isEmpty()
                ? ""
                : Character.toString(channel.codePointAt(0)).toUpperCase(language);
    }

    /** The text in pieces that are shown alike. */
    public List<Run> runs() {
        return Run.of(text);
    }

    /** What those hear who do not see it: every picture, and videos that say something. */
    public List<Picture> heard() {
        return media.stream()
                .filter(picture ->
                        !picture.isVideo() || !picture.alternativeText().isEmpty())
                .toList();
    }

    public boolean hasLink() {
        return !link.isEmpty();
    }

    /** Its posts one by one, where lines of three hyphens divide a thread; the first one has the media. */
    public List<Preview> thread() {
        var texts = text.split("\n---\n");
        return IntStream.range(0, texts.length)
                .mapToObj(i -> saying(texts[i], i == 0 ? media : List.of()))
                .toList();
    }

    private Preview saying(String part, List<Picture> shown) {
        return new Preview(platform, channel, moment, language, title, part, link, shown, captions);
    }

    /** Its first film. */
    public Optional<Picture> film() {
        return media.stream().filter(Picture::isVideo).findFirst();
    }

    /** The address of the picture that stands for the film until somebody starts it; null if that is the film's own. */
    public @Nullable String poster() {
        return media.stream()
                .filter(picture -> !picture.isVideo())
                .map(Picture::address)
                .findFirst()
                .orElse(null);
    }

    /** The site of the link, e.g. {@code example.org}. */
    public String host() {
        return host(link).replaceFirst("^www\\.", "");
    }

    private static String host(String address) {
        try {
            var host = new URI(address).getHost();
            return host == null ? address : host;
        } catch (URISyntaxException notAnAddress) {
            return address;
        }
    }

    /**
     * One picture or video.
     *
     * @param address where the page finds its bytes, below this site
     * @param alternativeText for those who do not see it; may be empty
     * @param width in pixels; null where nobody knows
     */
    public record Picture(
            String address,
            boolean isVideo,
            String alternativeText,
            @Nullable Integer width,
            @Nullable Integer height) {}

    /**
     * Captions of one language.
     *
     * @param address where the page finds them, below this site
     */
    public record Track(String address, Locale language) {}
}
