package fi.kaari.template;

import java.util.List;

/** A text cannot be filled in; {@link #code()} names the reason, {@code check.template.<code>} in the messages. */
public class TemplateFault extends RuntimeException {

    private static final int LONGEST_ARGUMENT = 60;

    private final String code;
    private final transient List<Object> arguments;
    private final int line;
    private final int column;

    /**
     * @param line 1 for the first, 0 where no place is known
     * @param column 1 for the first character of the line as editors count them (UTF-16), 0 where no place is known
     */
    TemplateFault(String code, int line, int column, Object... arguments) {
        super("Template fault " + code + " at line " + line + ", column " + column);
        this.code = code;
        this.line = line;
        this.column = column;
        this.arguments = List.of(arguments).stream().map(TemplateFault::cut).toList();
    }

    /** The text names a template that its workspace does not have, or no longer. */
    public static TemplateFault gone() {
        return new TemplateFault("gone", 0, 0);
    }

    /** The same at a place, unless it has one. */
    TemplateFault at(Place place) {
        return line > 0 ? this : place.fault(code, arguments.toArray());
    }

    public String code() {
        return code;
    }

    /** What the text says about this case; strings and numbers. */
    public List<Object> arguments() {
        return arguments;
    }

    public int line() {
        return line;
    }

    public int column() {
        return column;
    }

    private static Object cut(Object argument) {
        return argument instanceof String text && text.length() > LONGEST_ARGUMENT
                ? text.substring(0, LONGEST_ARGUMENT) + "…"
                : argument;
    }
}
