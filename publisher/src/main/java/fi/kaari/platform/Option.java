package fi.kaari.platform;

import java.util.ArrayList;
import java.util.List;

/**
 * What a platform can be told about a post beside its words and media, e.g. that a film is a reel.
 *
 * @param key names it, {@code option.<platform>.<key>} in the platform's messages; lower-case letters and hyphens
 * @param values to choose from, each {@code option.<platform>.<key>.<value>} in the messages; none for free text
 * @param standard what holds while nobody says anything
 */
public record Option(String key, List<String> values, String standard) {

    public Option {
        values = List.copyOf(values);
    }

    public static Option choice(String key, String standard, String... others) {
        var values = new ArrayList<>(List.of(standard));
        values.addAll(List.of(others));
        return new Option(key, values, standard);
    }

    public static Option text(String key) {
        return new Option(key, List.of(), "");
    }

    public boolean isChoice() {
        return !values.isEmpty();
    }

    /** Whether the platform understands this. */
    boolean takes(String told, String value) {
        return key.equals(told) && (!isChoice() || values.contains(value));
    }
}
