package fi.kaari.workspace;

/** What people type, in one form: lines end alike, and nothing is in it that nobody sees and no platform takes. */
public final class Text {

    private Text() {}

    /** Several lines. */
    public static String of(String typed) {
        return typed.replace("\r\n", "\n")
                .replace('\r', '\n')
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
