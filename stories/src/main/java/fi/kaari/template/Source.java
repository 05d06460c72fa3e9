package fi.kaari.template;

import java.util.regex.Pattern;

/** What people typed, looked at character by character before Velocity sees it. */
final class Source {

    static final int LONGEST = 65_000;
    static final int MOST_BRACKETS = 30;

    /** Characters that nobody sees; some of them have a meaning of their own to Velocity or to us. */
    private static final Pattern INVISIBLE =
            Pattern.compile("[\\p{Cc}&&[^\\n\\t]]|" + HashSigns.HIDDEN + "|" + HashSigns.LINE_END);

    private static final Pattern LAST_END = Pattern.compile("(?m)#(?:end|\\{end})(?=[ \\t]*+$)");

    /** A name with a letter outside ASCII, at which Velocity would end it and take it for another; or a verbatim passage. */
    private static final Pattern FOREIGN_NAME = Pattern.compile(
            "#\\[\\[(?s:.*?)]]#|(?<!\\\\)\\$!?\\{?((?:[A-Za-z_]\\w*+(?:\\.[A-Za-z_]\\w*+)*+)?[\\p{L}&&[^A-Za-z]][\\p{L}\\p{M}\\w]*+)");

    private Source() {}

    /**
     * The source as Velocity may read it, with every character in its place.
     *
     * @throws TemplateFault if Velocity would choke on it, or read something else than the person meant
     */
    static String prepared(String source) {
        if (source.length() > LONGEST) throw Place.of(source, LONGEST).fault("too-long", LONGEST);
        requireVisible(source);
        requireShallow(source);
        requirePlainNames(source);
        return guarded(HashSigns.hide(source));
    }

    /** Velocity takes the end of a line for a last {@code #end}'s own, which it is only where nothing else is on the line. */
    private static String guarded(String source) {
        return LAST_END.matcher(source)
                .replaceAll(end -> isAfterWords(source, end.start()) ? end.group() + HashSigns.LINE_END : end.group());
    }

    private static boolean isAfterWords(String source, int end) {
        return !source.substring(source.lastIndexOf('\n', end) + 1, end).isBlank();
    }

    private static void requireVisible(String source) {
        var found = INVISIBLE.matcher(source);
        if (found.find()) throw Place.of(source, found.start()).fault("invisible");
    }

    private static void requirePlainNames(String source) {
        FOREIGN_NAME
                .matcher(source)
                .results()
                .filter(found -> found.group(1) != null)
                .findFirst()
                .ifPresent(found -> {
                    throw Unknown.fault(found.group(1), Place.of(source, found.start()), Vocabulary.OF_TEMPLATES);
                });
    }

    /** The parser calls itself for every bracket in a bracket. */
    private static void requireShallow(String source) {
        int depth = 0;
        for (int index = 0; index < source.length(); index++) {
            depth = switch (source.charAt(index)) {
                case '(', '[', '{' -> depth + 1;
                case ')', ']', '}' -> Math.max(0, depth - 1);
                case '\n' -> 0;
                default -> depth;
            };
            if (depth > MOST_BRACKETS) throw Place.of(source, index).fault("nested", MOST_BRACKETS);
        }
    }
}
