package fi.kaari.publication;

/** Whoever stops all publishing has to say why: everybody reads it on every page. */
public class ReasonMissing extends RuntimeException {

    ReasonMissing() {
        super("Say why publishing is paused");
    }
}
