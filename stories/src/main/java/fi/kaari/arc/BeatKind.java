package fi.kaari.arc;

import java.util.Locale;

/** What a beat does for the story, with the tension it usually has. */
public enum BeatKind {
    HOOK(4),
    BACKGROUND(2),
    TENSION(6),
    TURNING_POINT(8),
    CLIMAX(10),
    ECHO(3),
    ANNOUNCEMENT(4),
    REMINDER(5),
    EPISODE(5),
    PROBLEM(7),
    ANSWER(5),
    MISTAKE(7),
    CORRECTION(8),
    FOLLOW_UP(3);

    private final int usualTension;

    BeatKind(int usualTension) {
        this.usualTension = usualTension;
    }

    /** 0 (quiet) to 10 (the height of the story). */
    public int usualTension() {
        return usualTension;
    }

    /** As it stands in addresses, message keys and the database: {@code turning-point}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static BeatKind ofKey(String key) {
        return valueOf(key.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
