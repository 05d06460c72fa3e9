package fi.kaari.publication;

/** Whoever stops all publishing, or takes back what is out, has to say why: colleagues read it. */
public class ReasonMissing extends RuntimeException {

    ReasonMissing() {
        super("Say why");
    }
}
