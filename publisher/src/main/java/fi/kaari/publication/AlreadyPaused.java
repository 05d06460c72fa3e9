package fi.kaari.publication;

/** Somebody has paused already, and their name and reason stand until they or others resume. */
public class AlreadyPaused extends RuntimeException {

    private final transient Pause pause;

    AlreadyPaused(Pause pause) {
        super("Already paused by " + pause.person());
        this.pause = pause;
    }

    /** The one that stands. */
    public Pause pause() {
        return pause;
    }
}
