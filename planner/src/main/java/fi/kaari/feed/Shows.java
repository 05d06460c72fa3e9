package fi.kaari.feed;

import fi.kaari.calendar.Standing;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** How far a post has to be before a feed shows it. */
public enum Shows {
    /** Drafts, too. */
    EVERYTHING,
    /** What is approved, whatever became of it. */
    AGREED,
    /** What readers can see. */
    OUT;

    private static final Set<Standing> OPEN = EnumSet.of(Standing.DRAFT, Standing.SENT_BACK, Standing.IN_REVIEW);

    boolean includes(Standing standing) {
        return switch (this) {
            case EVERYTHING -> standing != Standing.CANCELLED;
            case AGREED -> standing != Standing.CANCELLED && isAgreed(standing);
            case OUT -> standing.isWithReaders();
        };
    }

    static boolean isAgreed(Standing standing) {
        return !OPEN.contains(standing);
    }

    /** As it stands in forms, message keys and the database. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Shows ofKey(String key) {
        return valueOf(key.toUpperCase(Locale.ROOT));
    }
}
