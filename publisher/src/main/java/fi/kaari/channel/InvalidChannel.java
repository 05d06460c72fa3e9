package fi.kaari.channel;

/** A channel cannot be as it was entered; {@link #code()} names what has to be put right, {@code channel.invalid.<code>}. */
public class InvalidChannel extends RuntimeException {

    private final String code;

    InvalidChannel(String code) {
        super("The channel is not valid: " + code);
        this.code = code;
    }

    /** {@code name}, {@code account}, {@code token} or {@code refresh}. */
    public String code() {
        return code;
    }
}
