package fi.kaari.publication;

/** Publishing is paused: nothing is let out before somebody resumes. */
public class Paused extends RuntimeException {

    Paused() {
        super("Publishing is paused");
    }
}
