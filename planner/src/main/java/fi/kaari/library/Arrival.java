package fi.kaari.library;

import fi.kaari.media.MediaItem;
import fi.kaari.media.MediaRefused;
import org.jspecify.annotations.Nullable;

/**
 * What became of one file that somebody sent.
 *
 * @param name what its sender calls it
 * @param item as the library keeps it, null if it was refused
 * @param isKnown whether the library had the same bytes before
 */
record Arrival(
        String name,
        @Nullable MediaItem item,
        boolean isKnown,
        @Nullable MediaRefused refusal) {

    static Arrival taken(String name, MediaItem item, boolean isKnown) {
        return new Arrival(name, item, isKnown, null);
    }

    static Arrival refused(String name, MediaRefused refusal) {
        return new Arrival(name, null, false, refusal);
    }

    /** Whether the library has it under another name. */
    public boolean isNamedAnew() {
        return isKnown && item != null && !item.name().equals(name);
    }

    /** Whether the library has something that it did not have before. */
    public boolean isNew() {
        return item != null && !isKnown;
    }
}
