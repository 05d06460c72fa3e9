package fi.kaari.publication;

/** An administrator has paused every workspace, and only an administrator ends that. */
public class PausedEverywhere extends RuntimeException {

    PausedEverywhere() {
        super("Every workspace is paused; an administrator resumes");
    }
}
