package fi.kaari.publication;

import fi.kaari.platform.Receipt;
import java.time.Duration;
import java.util.Locale;

/** What became of one piece of work on a publication; each names the state that follows. */
public sealed interface Outcome {

    /** The platform's own words, empty if it said none. */
    default String detail() {
        return "";
    }

    /** As it stands in message keys: {@code publication.outcome.<key>}. */
    default String key() {
        return getClass().getSimpleName().toLowerCase(Locale.ROOT);
    }

    /** Everything but the last call is done. */
    record Prepared() implements Outcome {}

    /** It is out. */
    record Published(Receipt receipt) implements Outcome {}

    /** Not done yet, and provably nothing was made public that is not noted: go on after the pause. */
    record Later(Duration pause, String reason, String detail) implements Outcome {}

    /** The channel's authorisation has ended. */
    record Blocked(String detail) implements Outcome {}

    /** The platform refuses the content. */
    record Refused(String detail) implements Outcome {}

    /** A part of it is out, and the platform refuses the rest: a person has to decide. */
    record Halted(String detail) implements Outcome {}

    /** Nobody knows yet: look on the platform after the pause. */
    record Unknown(Duration pause, String detail) implements Outcome {}

    /** It was looked for and is not there; lists lag, so look again after the pause. */
    record Absent(Duration pause) implements Outcome {}

    /** It is taken back. */
    record Retracted() implements Outcome {}

    /** Only a person can take it back. */
    record ByHand(String reason, String detail) implements Outcome {}

    /** A person has to decide. */
    record Held(String reason, String detail) implements Outcome {}
}
