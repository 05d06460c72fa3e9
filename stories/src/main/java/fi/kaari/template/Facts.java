package fi.kaari.template;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Several meanings below one name, as {@code event} has {@code event.date}; all that Velocity may do is to ask for one. */
record Facts(Map<String, @Nullable Object> byName) {

    static final Facts NONE = new Facts(Map.of());

    @Nullable
    Object get(String name) {
        return byName.get(name);
    }
}
