package fi.kaari.post;

/** Somebody else changed the post meanwhile; both versions are here, neither is lost. */
public class StalePost extends RuntimeException {

    private final transient Post current;
    private final transient Post attempted;

    StalePost(Post current, Post attempted) {
        super("Post " + current.id() + " is at revision " + current.revision() + " now; compare and save again");
        this.current = current;
        this.attempted = attempted;
    }

    public Post current() {
        return current;
    }

    public Post attempted() {
        return attempted;
    }
}
