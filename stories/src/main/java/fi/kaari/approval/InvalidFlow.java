package fi.kaari.approval;

/** A flow cannot be as it was entered; {@link #code()} names what has to be put right, {@code flow.invalid.<code>}. */
public class InvalidFlow extends RuntimeException {

    private final String code;

    InvalidFlow(String code) {
        super("The flow is not valid: " + code);
        this.code = code;
    }

    public String code() {
        return code;
    }
}
