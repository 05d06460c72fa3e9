package fi.kaari.intake;

import java.util.List;
import java.util.Map;

/**
 * Something about a row that a person has to know before they take it.
 *
 * @param code names the finding's text, {@code import.finding.<code>} in the messages
 * @param arguments what the text says about this case: strings and numbers in the words of the file, {@link Text}s in
 *     ours, and lists of these
 */
record Finding(Severity severity, String code, List<Object> arguments) {

    private static final List<String> OTHERS = List.of("check.", "arc.invalid.", "post.invalid.");

    Finding {
        arguments = arguments.stream().map(Finding::argument).toList();
    }

    static Finding error(String code, Object... arguments) {
        return new Finding(Severity.ERROR, code, List.of(arguments));
    }

    static Finding warning(String code, Object... arguments) {
        return new Finding(Severity.WARNING, code, List.of(arguments));
    }

    Finding asWarning() {
        return new Finding(Severity.WARNING, code, arguments);
    }

    /** The text's key: one of ours, or that of the domain's own words on the matter. */
    String messageKey() {
        return OTHERS.stream().anyMatch(code::startsWith) ? code : "import.finding." + code;
    }

    boolean isError() {
        return severity == Severity.ERROR;
    }

    /** Read from JSON, a text of ours is a map at first. */
    private static Object argument(Object read) {
        return switch (read) {
            case Map<?, ?> text -> new Text((String) text.get("key"));
            case List<?> several -> several.stream().map(Finding::argument).toList();
            default -> read;
        };
    }

    /** An error keeps a row out; a warning says what is still to be done about it. */
    enum Severity {
        ERROR,
        WARNING
    }
}
