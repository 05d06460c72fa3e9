package fi.kaari.workspace;

import java.util.ArrayDeque;
import java.util.OptionalInt;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Characters that nobody sees. Those that write Arabic, Hebrew or a family of emoji as it is meant are none of them:
 * direction marks, joiners and isolates that are closed again.
 */
public final class Unseen {

    private static final char EMBEDDING_FROM_LEFT = '\u202A';
    private static final char EMBEDDING_FROM_RIGHT = '\u202B';
    private static final char END_OF_EMBEDDING = '\u202C';
    private static final char OVERRIDE_FROM_LEFT = '\u202D';
    private static final char OVERRIDE_FROM_RIGHT = '\u202E';
    private static final char FIRST_ISOLATE = '\u2066';
    private static final char LAST_ISOLATE = '\u2068';
    private static final char END_OF_ISOLATE = '\u2069';

    /** Flags of regions, which tags spell; or what takes up no room or is not meant for texts, tags elsewhere among it. */
    private static final Pattern FLAG_OR_IDLE =
            Pattern.compile("\\x{1F3F4}[\\x{E0020}-\\x{E007F}]+|(?<idle>[\\u00AD\\u180E\\u200B\\u2028\\u2029"
                    + "\\u2060-\\u2064\\u206A-\\u206F\\uFEFF\\uFFF9-\\uFFFC\\x{E0001}-\\x{E007F}])");

    private static final Pattern TURNING = Pattern.compile("[\\u202A-\\u202E\\u2066-\\u2069]");

    private Unseen() {}

    /**
     * Where a mark turns the text around, so that people see another one than there is: an override, or a mark that its line
     * does not close.
     */
    public static OptionalInt disguise(String text) {
        var open = new ArrayDeque<Integer>();
        for (int at = 0; at < text.length(); at++) {
            switch (text.charAt(at)) {
                case OVERRIDE_FROM_LEFT, OVERRIDE_FROM_RIGHT -> {
                    return OptionalInt.of(at);
                }
                case EMBEDDING_FROM_LEFT, EMBEDDING_FROM_RIGHT -> open.addLast(at);
                case END_OF_EMBEDDING -> {
                    if (!open.isEmpty() && !isIsolate(text, open.getLast())) open.removeLast();
                }
                case END_OF_ISOLATE -> close(text, open);
                case '\n' -> {
                    if (!open.isEmpty()) return OptionalInt.of(open.getFirst());
                }
                default -> {
                    if (isIsolate(text, at)) open.addLast(at);
                }
            }
        }
        return open.isEmpty() ? OptionalInt.empty() : OptionalInt.of(open.getFirst());
    }

    /** Where the first of those stands that do nothing but hide. */
    public static OptionalInt idle(String text) {
        return FLAG_OR_IDLE
                .matcher(text)
                .results()
                .filter(found -> found.group("idle") != null)
                .mapToInt(MatchResult::start)
                .findFirst();
    }

    /** The text without any that hide, and without those that turn it around if one of them disguises it. */
    static String takenOut(String text) {
        var seen = FLAG_OR_IDLE.matcher(text).replaceAll(found -> found.group("idle") == null ? found.group() : "");
        return disguise(seen).isEmpty() ? seen : TURNING.matcher(seen).replaceAll("");
    }

    /** An isolate ends together with every embedding that was opened in it. */
    private static void close(String text, ArrayDeque<Integer> open) {
        if (open.stream().noneMatch(at -> isIsolate(text, at))) return;
        while (!isIsolate(text, open.removeLast())) continue;
    }

    private static boolean isIsolate(String text, int at) {
        return text.charAt(at) >= FIRST_ISOLATE && text.charAt(at) <= LAST_ISOLATE;
    }
}
