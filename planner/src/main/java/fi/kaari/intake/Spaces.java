package fi.kaari.intake;

/** White space as spreadsheets have it: no-break spaces, characters without width, several kinds of line ends. */
final class Spaces {

    private static final String INVISIBLE = "\u200B\u200C\u200D\u2060\uFEFF\u200E\u200F";

    private Spaces() {}

    /** Without what nobody sees at both ends, and with one kind of line end. */
    static String stripped(String text) {
        var lines = text.replace("_x000D_", "").replace("\r\n", "\n").replace('\r', '\n');
        int from = 0;
        int to = lines.length();
        while (from < to && isSpace(lines.charAt(from))) from++;
        while (to > from && isSpace(lines.charAt(to - 1))) to--;
        return lines.substring(from, to);
    }

    /** On one line, with one space between words. */
    static String single(String text) {
        var one = new StringBuilder();
        stripped(text).chars().forEach(c -> {
            if (!isSpace((char) c)) one.append((char) c);
            else if (!one.isEmpty() && one.charAt(one.length() - 1) != ' ') one.append(' ');
        });
        return one.toString();
    }

    private static boolean isSpace(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || INVISIBLE.indexOf(c) >= 0;
    }
}
