package fi.kaari.intake;

import fi.kaari.post.Languages;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** A language as people write it: {@code fi}, {@code fi-FI}, {@code suomi}, {@code Finnish}, {@code finska}. */
final class WrittenLanguage {

    private static final List<Locale> READERS =
            List.of(Locale.of("fi"), Locale.of("sv"), Locale.of("nb"), Locale.ENGLISH);
    /** Languages of the Nordic countries and their newcomers that have no code of two letters. */
    private static final List<String> LONGER_CODES = List.of("ckb", "sma", "smj", "smn", "sms", "fkv", "fit");

    private static final Map<String, Locale> NAMES = names();

    private WrittenLanguage() {}

    /** @throws Unreadable if no language is called so */
    static Locale parse(String words) {
        var text = Spaces.single(words);
        return Words.meaning("language", text)
                .map(Locale::forLanguageTag)
                .or(() -> Optional.ofNullable(NAMES.get(Words.plain(text))))
                .or(() -> Languages.read(text))
                .orElseThrow(() -> new Unreadable("language", text, String.join(", ", Languages.USUAL)));
    }

    private static Map<String, Locale> names() {
        var names = new HashMap<String, Locale>();
        Stream.concat(Stream.of(Locale.getISOLanguages()), LONGER_CODES.stream())
                .map(Locale::of)
                .forEach(language -> {
                    names.put(language.getLanguage(), language);
                    Stream.concat(READERS.stream(), Stream.of(language))
                            .map(language::getDisplayLanguage)
                            .map(Words::plain)
                            .filter(name -> name.length() > 2)
                            .forEach(name -> names.putIfAbsent(name, language));
                });
        return Map.copyOf(names);
    }
}
