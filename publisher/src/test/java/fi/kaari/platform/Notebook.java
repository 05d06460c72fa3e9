package fi.kaari.platform;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Remote notes in memory. */
public class Notebook implements RemoteNotes {

    private final Map<String, String> notes = new TreeMap<>();
    private @Nullable Receipt begun;

    @Override
    public Optional<String> get(String name) {
        return Optional.ofNullable(notes.get(name));
    }

    @Override
    public void put(String name, String value) {
        notes.put(name, value);
    }

    @Override
    public void begun(Receipt part) {
        begun = part;
    }

    /** The part that is public. */
    public Optional<Receipt> begun() {
        return Optional.ofNullable(begun);
    }

    @Override
    public void remove(String name) {
        notes.remove(name);
    }

    public Map<String, String> all() {
        return Map.copyOf(notes);
    }
}
