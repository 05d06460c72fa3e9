package fi.kaari.publication;

/** A publication has moved on meanwhile, so that what was asked no longer makes sense. */
public class NotPossibleNow extends RuntimeException {

    private final transient Publication publication;

    NotPossibleNow(Publication publication) {
        super("Publication " + publication.id() + " is " + publication.state().key() + " now");
        this.publication = publication;
    }

    public Publication publication() {
        return publication;
    }
}
