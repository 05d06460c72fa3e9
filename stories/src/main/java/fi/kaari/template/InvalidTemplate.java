package fi.kaari.template;

/**
 * A template cannot be as it was entered; {@link #code()} names what has to be put right,
 * {@code template.invalid.<code>}.
 */
public class InvalidTemplate extends RuntimeException {

    private final String code;

    InvalidTemplate(String code) {
        super("The template is not valid: " + code);
        this.code = code;
    }

    public String code() {
        return code;
    }
}
