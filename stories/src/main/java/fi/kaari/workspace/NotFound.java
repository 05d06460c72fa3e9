package fi.kaari.workspace;

/** What was asked for does not exist here, or belongs to another workspace, which must look the same. */
public class NotFound extends RuntimeException {

    private final transient Object subject;

    public NotFound(Object subject) {
        super("There is no " + subject.getClass().getSimpleName() + " " + subject);
        this.subject = subject;
    }

    /** The id that was asked for. */
    public Object subject() {
        return subject;
    }
}
