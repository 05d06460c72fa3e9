package fi.kaari.intake;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Collectors;

/** What people call things in plans, in four languages; {@code words.properties} lists it. */
final class Words {

    private static final Map<String, Map<String, String>> MEANINGS = meanings();

    private Words() {}

    /**
     * What a word means.
     *
     * @param group the first part of its key in {@code words.properties}, e.g. {@code shape}
     * @return the rest of the key, e.g. {@code event-countdown}
     */
    static Optional<String> meaning(String group, String word) {
        return Optional.ofNullable(MEANINGS.getOrDefault(group, Map.of()).get(plain(word)));
    }

    /** Letters and digits alone, so that case, spaces and punctuation make no difference. */
    static String plain(String word) {
        return Normalizer.normalize(word, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .codePoints()
                .filter(Character::isLetterOrDigit)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static Map<String, Map<String, String>> meanings() {
        var meanings = new HashMap<String, Map<String, String>>();
        var list = list();
        list.stringPropertyNames().forEach(key -> {
            var dot = key.indexOf('.');
            var group = meanings.computeIfAbsent(key.substring(0, dot), name -> new HashMap<>());
            words(list.getProperty(key)).forEach((word, written) -> group.put(word, key.substring(dot + 1)));
        });
        return Map.copyOf(meanings);
    }

    private static Map<String, String> words(String list) {
        return Arrays.stream(list.split(","))
                .map(String::strip)
                .collect(Collectors.toMap(Words::plain, written -> written, (one, same) -> one));
    }

    private static Properties list() {
        var list = new Properties();
        try (var file = new InputStreamReader(
                Objects.requireNonNull(Words.class.getResourceAsStream("words.properties")), StandardCharsets.UTF_8)) {
            list.load(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return list;
    }
}
