package fi.kaari.intake;

import fi.kaari.arc.Arc;
import org.jspecify.annotations.Nullable;

/**
 * An arc of a file together with the arc itself.
 *
 * @param arc as it is here, or as it will be begun; null if it can be neither
 */
record ArcCase(ArcEntry entry, @Nullable Arc arc) {

    boolean isHere() {
        return entry.arc() != null;
    }
}
