package fi.kaari.platform;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Remote notes in memory. */
public final class Notebook implements RemoteNotes {

    private final Map<String, String> notes = new TreeMap<>();

    @Override
    public Optional<String> get(String name) {
        return Optional.ofNullable(notes.get(name));
    }

    @Override
    public void put(String name, String value) {
        notes.put(name, value);
    }

    @Override
    public void remove(String name) {
        notes.remove(name);
    }

    public Map<String, String> all() {
        return Map.copyOf(notes);
    }
}
