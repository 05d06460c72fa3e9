package fi.kaari.post;

/** A post cannot be as it was entered; {@link #code()} names what has to be put right, {@code post.invalid.<code>}. */
public class InvalidPost extends RuntimeException {

    private final String code;

    public InvalidPost(String code) {
        super("The post is not valid: " + code);
        this.code = code;
    }

    public String code() {
        return code;
    }
}
