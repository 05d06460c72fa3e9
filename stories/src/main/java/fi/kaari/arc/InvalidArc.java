package fi.kaari.arc;

/** An arc cannot be as it was entered; {@link #code()} names what has to be put right, {@code arc.invalid.<code>}. */
public class InvalidArc extends RuntimeException {

    private final String code;

    public InvalidArc(String code) {
        super("The arc is not valid: " + code);
        this.code = code;
    }

    public String code() {
        return code;
    }
}
