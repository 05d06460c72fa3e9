package fi.kaari.intake;

import java.util.Locale;

/**
 * Something that is different in the file from what is here.
 *
 * @param isOvertaken whether it was edited here, too, since it came in
 */
record Change(Part part, String before, String after, boolean isOvertaken) {

    /** What of a post or an arc can change. */
    enum Part {
        ARC,
        BEAT,
        TITLE,
        TIME,
        HEADING,
        TEXT,
        LINK,
        MEDIA,

        SHAPE,
        GOAL,
        TARGET,
        AUDIENCE,
        KEY_MESSAGE,
        FROM,
        TO,
        EVENT,
        OWNER;

        /** As it stands in message keys: {@code key-message}. */
        String key() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
