package fi.kaari.post;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** The languages that posts are written in. */
public final class Languages {

    /** What public bodies in the north write in, the most frequent first; any other that has a name is known as well. */
    public static final List<String> USUAL = List.of(
            "fi", "sv", "en", "nb", "nn", "se", "smn", "sms", "uk", "ru", "ar", "ku", "ckb", "so", "et", "pl", "es",
            "ur", "fa", "ti", "tr", "vi", "th", "zh", "de", "fr", "da", "is");

    private static final Pattern TAG = Pattern.compile("[a-z]{2,3}(-[A-Z][a-z]{3})?(-([A-Z]{2}|[0-9]{3}))?");

    private Languages() {}

    /**
     * Reads {@code fi}, {@code fi-FI} or {@code en_GB}: a language and its script, as posts of one language are not told
     * apart by country.
     *
     * @return empty if there is no such language
     */
    public static Optional<Locale> read(String tag) {
        var read = Locale.forLanguageTag(tag.strip().replace('_', '-'));
        return Optional.of(read).filter(Languages::isKnown).map(Languages::withoutCountry);
    }

    /** Whether it is one that something can be written in. */
    static boolean isKnown(Locale language) {
        return TAG.matcher(language.toLanguageTag()).matches()
                && !language.getDisplayLanguage(Locale.ENGLISH).equals(language.getLanguage());
    }

    private static Locale withoutCountry(Locale language) {
        return new Locale.Builder()
                .setLanguage(language.getLanguage())
                .setScript(language.getScript())
                .build();
    }
}
