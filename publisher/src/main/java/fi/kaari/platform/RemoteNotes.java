package fi.kaari.platform;

import java.util.Optional;

/** What an adapter has made on the platform so far, by name; a note is stored for good before {@code put} returns. */
public interface RemoteNotes {

    Optional<String> get(String name);

    void put(String name, String value);

    /** Forgets a note that has turned out to be worthless, e.g. an expired container. */
    void remove(String name);
}
