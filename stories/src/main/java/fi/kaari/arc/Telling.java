package fi.kaari.arc;

import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Something that is told in an arc, or will be: on one channel, in one language, on one day. */
public interface Telling {

    /** Null if it belongs to no beat. */
    @Nullable
    BeatId beat();

    /** The id of its channel. */
    String channel();

    Locale language();

    LocalDate day();

    Progress progress();

    /** How far something told has come, the most urgent first. */
    enum Progress {
        /** It did not go out as it was meant to; somebody has to act. */
        TROUBLED,
        /** Not yet approved. */
        WAITING,
        /** Approved, and not yet out. */
        APPROVED,
        /** Out. */
        PUBLISHED,
        /** It will never go out; somebody has decided so. */
        DROPPED;

        /** As it stands in message keys and style classes. */
        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
