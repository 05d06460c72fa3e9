package fi.kaari.platform;

import java.util.Optional;
import java.util.function.Supplier;

/** What an adapter has made on the platform so far, by name; a note is stored for good before {@code put} returns. */
public interface RemoteNotes {

    Optional<String> get(String name);

    void put(String name, String value);

    /** The note of that name; if there is none, what the maker makes is noted at once. */
    default String made(String name, Supplier<String> maker) {
        return get(name).orElseGet(() -> {
            var value = maker.get();
            put(name, value);
            return value;
        });
    }

    /** Stores for good that a part of the content is public, e.g. the first post of a thread, while the rest is to come. */
    void begun(Receipt part);

    /** Forgets a note that has turned out to be worthless, e.g. an expired container. */
    void remove(String name);
}
