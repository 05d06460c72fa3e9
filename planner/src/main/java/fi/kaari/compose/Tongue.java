package fi.kaari.compose;

import fi.kaari.post.Languages;
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

    /** Every language on offer: those that are used already, then all others. */
    static List<Tongue> offered(Stream<Locale> used, Locale page) {
        var tags = new LinkedHashSet<String>();
        used.map(Locale::toLanguageTag).forEach(tags::add);
        tags.addAll(Languages.USUAL);
        return tags.stream().map(tag -> of(tag, page)).toList();
    }

    private static Tongue of(String tag, Locale page) {
        return new Tongue(tag, Locale.forLanguageTag(tag).getDisplayName(page));
    }
}
