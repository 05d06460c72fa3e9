package fi.kaari.publication;

import fi.kaari.platform.Receipt;
import java.time.Duration;

/** What became of one piece of work on a publication; each names the state that follows. */
public sealed interface Outcome {

    /** Everything but the last call is done. */
    record Prepared() implements Outcome {}

    /** Not yet prepared: go on after the pause. */
    record StillPreparing(Duration pause, String reason, String detail) implements Outcome {}

    /** It is out. */
    record Published(Receipt receipt) implements Outcome {}

    /** Provably not accepted: try again after the pause. */
    record TryAgain(Duration pause, String reason, String detail) implements Outcome {}

    /** The channel's authorisation has ended. */
    record Blocked(String detail) implements Outcome {}

    /** The platform refuses the content. */
    record Refused(String detail) implements Outcome {}

    /** Nobody knows yet: look on the platform after the pause. */
    record Unknown(Duration pause, String detail) implements Outcome {}

    /** A person has to decide. */
    record Held(String reason, String detail) implements Outcome {}
}
