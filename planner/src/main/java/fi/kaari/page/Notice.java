package fi.kaari.page;

import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One sentence shown once, on the page that follows an act: the flash attribute {@code notice}.
 *
 * @param tone the colour that goes with it: moss, fjord, amber or berry
 * @param key the message, with {@code values} in its places
 * @param link where its one action leads, named by the message {@code linkKey}
 */
public record Notice(
        String tone,
        String key,
        List<String> values,
        @Nullable String linkKey,
        @Nullable String link) implements Serializable {

    /** The name of the flash attribute. */
    public static final String NAME = "notice";

    public Notice {
        values = List.copyOf(values);
    }

    /** It is done. */
    public static Notice done(String key, String... values) {
        return new Notice("moss", key, List.of(values), null, null);
    }

    /** It is done, and somebody should look at something. */
    public static Notice warning(String key, String... values) {
        return new Notice("amber", key, List.of(values), null, null);
    }

    /** It is not done. */
    public static Notice refusal(String key, String... values) {
        return new Notice("berry", key, List.of(values), null, null);
    }

    /** The same with one action. */
    public Notice withLink(String linkKey, String link) {
        return new Notice(tone, key, values, linkKey, link);
    }

    /** The values as message formats take them. */
    public Object[] arguments() {
        return values.toArray();
    }
}
