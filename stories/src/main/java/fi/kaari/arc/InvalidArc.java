package fi.kaari.arc;

import java.util.List;

/** An arc cannot be as it was entered; each of {@link #codes()} names what has to be put right, {@code arc.invalid.<code>}. */
public class InvalidArc extends RuntimeException {

    private final List<String> codes;

    public InvalidArc(String code) {
        this(List.of(code));
    }

    /** @param codes at least one, the most important first */
    InvalidArc(List<String> codes) {
        super("The arc is not valid: " + String.join(", ", codes));
        this.codes = List.copyOf(codes);
    }

    /** What has to be put right first. */
    public String code() {
        return codes.getFirst();
    }

    /** Everything that has to be put right. */
    public List<String> codes() {
        return codes;
    }
}
