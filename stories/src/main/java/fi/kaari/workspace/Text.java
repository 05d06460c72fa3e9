package fi.kaari.workspace;

import java.util.regex.Pattern;

/**
 * What people type, in one form: lines end alike, nothing is in it that nobody sees and no platform takes, and what was
 * no whole character is {@link #LOST}.
 */
public final class Text {

    /** Stands where a character got lost on its way. */
    public static final char LOST = '\uFFFD';

    private static final Pattern SEEN = Pattern.compile("[\\p{L}\\p{N}\\p{P}\\p{S}]");

    private Text() {}

    /** Whether there is anything in it that a reader sees. */
    public static boolean isSaid(String typed) {
        return SEEN.matcher(typed).find();
    }

    /** Several lines. */
    public static String of(String typed) {
        return typed.replace("\r\n", "\n")
                .replace('\r', '\n')
                .replaceAll("[\\p{Cs}\u0000]", String.valueOf(LOST))
                .replaceAll("[\\p{Cc}&&[^\n\t]]", "")
                .strip();
    }

    /** What people call something: one line, in which nothing turns the letters around or hides between them. */
    public static String name(String typed) {
        return Unseen.takenOut(line(typed)).strip();
    }

    /** One line. */
    public static String line(String typed) {
        return of(typed).replaceAll("[\n\t]+", " ");
    }
}
