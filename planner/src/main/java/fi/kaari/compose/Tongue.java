package fi.kaari.compose;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * A language to write in, and what it is called in the language of the page.
 *
 * @param tag e.g. {@code fi}
 */
public record Tongue(String tag, String name) {

    /** What public bodies in the north write in, the most frequent first. */
    private static final List<String> OFFERED = List.of(
            "fi", "sv", "en", "nb", "nn", "se", "smn", "sms", "uk", "ru", "ar", "ku", "ckb", "so", "et", "pl", "es",
            "ur", "fa", "ti", "tr", "vi", "th", "zh", "de", "fr", "da", "is");

    /** Every language on offer: those that are used already, then all others. */
    static List<Tongue> offered(Stream<Locale> used, Locale page) {
        var tags = new LinkedHashSet<String>();
        used.map(Locale::toLanguageTag).forEach(tags::add);
        tags.addAll(OFFERED);
        return tags.stream().map(tag -> of(tag, page)).toList();
    }

    private static Tongue of(String tag, Locale page) {
        return new Tongue(tag, Locale.forLanguageTag(tag).getDisplayName(page));
    }
}
