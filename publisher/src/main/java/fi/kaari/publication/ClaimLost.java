package fi.kaari.publication;

/** Somebody else has decided on a publication while it was worked on, so that the work has to stop at once. */
public class ClaimLost extends RuntimeException {

    ClaimLost(PublicationId publication) {
        super("Publication " + publication + " is in other hands now");
    }
}
