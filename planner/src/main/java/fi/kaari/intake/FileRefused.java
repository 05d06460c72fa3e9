package fi.kaari.intake;

import java.util.List;

/** A file that cannot be read as a plan; {@link #messageKey()} names the text that says why and what to do. */
public class FileRefused extends RuntimeException {

    private final String code;
    private final transient List<Object> arguments;

    FileRefused(String code, Object... arguments) {
        super("file refused: " + code + " " + List.of(arguments));
        this.code = code;
        this.arguments = List.of(arguments);
    }

    /** E.g. {@code too-large}. */
    public String code() {
        return code;
    }

    /** The text's key, e.g. {@code import.refused.too-large}. */
    public String messageKey() {
        return "import.refused." + code;
    }

    /** What the text says about this case; strings and numbers. */
    public List<Object> arguments() {
        return arguments;
    }
}
