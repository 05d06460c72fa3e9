package fi.kaari.template;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * What a text may refer to, by name: strings, numbers, {@code java.time} dates and times, and maps of these.
 *
 * @param language in which dates and numbers are written
 */
public record Values(Locale language, Map<String, Object> byName) {

    public Values {
        byName = Map.copyOf(byName);
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
}
