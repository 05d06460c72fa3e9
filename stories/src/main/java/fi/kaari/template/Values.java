package fi.kaari.template;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a text may refer to, by name: strings, numbers, {@code LocalDate}, {@code LocalTime}, {@code LocalDateTime}, and
 * maps of these, whose names are joined by a dot. An empty string counts as no value.
 *
 * @param language in which dates and numbers are written
 */
public record Values(Locale language, Map<String, Object> byName) {

    public Values {
        byName = Map.copyOf(byName);
        byName.values().forEach(Values::requirePlain);
    }

    public static Values of(Locale language, Map<String, Object> byName) {
        return new Values(language, byName);
    }

    /** The same values and one more. */
    public Values with(String name, Object value) {
        var more = new LinkedHashMap<>(byName);
        more.put(name, value);
        return new Values(language, more);
    }

    /** How a name reads in a text, e.g. {@code event.date} as 20.3.2027; empty if it has no value here. */
    public Optional<String> shown(String name) {
        return value(name).map(Spelling.of(language)::spell);
    }

    /** How every name reads in a text, in the order in which people look for them; empty where it has no value here. */
    public Map<String, String> shown() {
        var shown = new LinkedHashMap<String, String>();
        if (knows(Vocabulary.TEXT))
            shown.put(Vocabulary.TEXT, shown(Vocabulary.TEXT).orElse(""));
        Vocabulary.NAMES.forEach(name -> shown.put(name, shown(name).orElse("")));
        return shown;
    }

    /** The value of a name, e.g. {@code event.date}; empty if it has none. */
    Optional<Object> value(String name) {
        return found(name).filter(value -> !value.equals(""));
    }

    /** Whether the name stands for something, even if for nothing here. */
    boolean knows(String name) {
        return found(name).isPresent();
    }

    private Optional<Object> found(String name) {
        Object found = byName;
        for (var part : name.split("\\.")) found = found instanceof Map<?, ?> map ? map.get(part) : null;
        return Optional.ofNullable(found).filter(value -> !(value instanceof Map));
    }

    /** Every name, with its dots. */
    Set<String> names() {
        return names("", byName);
    }

    private static Set<String> names(String prefix, Map<?, ?> byName) {
        var names = new LinkedHashSet<String>();
        byName.forEach((name, value) -> {
            if (value instanceof Map<?, ?> several) names.addAll(names(prefix + name + ".", several));
            else names.add(prefix + name);
        });
        return names;
    }

    private static void requirePlain(Object value) {
        switch (value) {
            case String text -> {}
            case Number number -> {}
            case LocalDate day -> {}
            case LocalTime time -> {}
            case LocalDateTime moment -> {}
            case Map<?, ?> map -> map.values().forEach(Values::requirePlain);
            default -> throw new IllegalArgumentException("Not a plain value: " + value.getClass());
        }
    }
}
