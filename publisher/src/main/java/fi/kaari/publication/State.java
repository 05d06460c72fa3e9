package fi.kaari.publication;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** Where a publication stands, and what may follow. */
public enum State {
    /** Approved and planned, not yet near. */
    WAITING,
    /** Rendered, its digest verified, media uploaded: only the last call is left. */
    READY,
    /** The intent is committed; the last call may be under way. */
    SENDING,
    /** Provably not accepted; there is a time for the next try. */
    RETRYING,
    /** The answer was lost, or the node died while sending. */
    UNCERTAIN,
    /** The channel lost its authorisation. */
    BLOCKED,
    /** The platform refused the content. */
    REFUSED,
    /** Later than the grace, for any cause. */
    MISSED,
    /** Waits for a person: paused, a digest that differs, or an outcome that cannot be known. */
    HELD,
    /** Out; the receipt is stored. */
    PUBLISHED,
    /** Out, and a later post puts it right. */
    CORRECTED,
    /** Out, and to be taken back: the platform is asked to, as often as it takes. */
    RETRACTING,
    /** Out, and to be taken back by a person, because the platform does not let programs do it. */
    BY_HAND,
    /** Was out, and is taken back. */
    RETRACTED,
    /** Will not go out: edited, withdrawn or dropped. */
    CANCELLED;

    /** What has reached readers or may have, even if it is taken back: its variant must not change any more. */
    public static final Set<State> OUT =
            EnumSet.of(SENDING, UNCERTAIN, PUBLISHED, CORRECTED, RETRACTING, BY_HAND, RETRACTED);

    /** What goes on by itself. */
    public static final Set<State> MOVING = EnumSet.of(WAITING, READY, SENDING, RETRYING, UNCERTAIN);

    /** What a job has something to do about. */
    static final Set<State> WORKED_ON = EnumSet.of(WAITING, READY, SENDING, RETRYING, UNCERTAIN, RETRACTING);

    /** What readers see right now. */
    public static final Set<State> READ = EnumSet.of(PUBLISHED, CORRECTED, RETRACTING, BY_HAND);

    /** What people find where they look for what is out. */
    static final Set<State> SHOWN_AS_OUT = EnumSet.of(PUBLISHED, CORRECTED, RETRACTING, RETRACTED);

    /** What a person has to decide on. */
    public static final Set<State> NEEDS_PERSON = EnumSet.of(BLOCKED, REFUSED, MISSED, HELD, BY_HAND);

    /** What is out or never will be: nothing of it is still to come. */
    static final Set<State> FATED = EnumSet.of(PUBLISHED, CORRECTED, RETRACTING, BY_HAND, RETRACTED, CANCELLED);

    public boolean isOut() {
        return OUT.contains(this);
    }

    public boolean needsPerson() {
        return NEEDS_PERSON.contains(this);
    }

    /** Whether the ledger may go from this state to that. */
    public boolean leadsTo(State next) {
        return next().contains(next);
    }

    private Set<State> next() {
        return switch (this) {
            case WAITING -> EnumSet.of(READY, BLOCKED, REFUSED, MISSED, HELD, CANCELLED);
            case READY -> EnumSet.of(SENDING, RETRYING, BLOCKED, REFUSED, MISSED, HELD, CANCELLED);
            // held: a part of it is out, and the rest is refused
            case SENDING -> EnumSet.of(PUBLISHED, RETRYING, REFUSED, BLOCKED, UNCERTAIN, HELD);
            // published: the receipt of an earlier try came late
            case RETRYING -> EnumSet.of(SENDING, PUBLISHED, BLOCKED, REFUSED, MISSED, HELD, CANCELLED);
            case UNCERTAIN -> EnumSet.of(PUBLISHED, RETRYING, HELD);
            case BLOCKED -> EnumSet.of(WAITING, MISSED, HELD, CANCELLED);
            // retracting: a part of it is out
            case MISSED, HELD -> EnumSet.of(WAITING, PUBLISHED, RETRACTING, CANCELLED);
            case REFUSED -> EnumSet.of(CANCELLED);
            case PUBLISHED -> EnumSet.of(CORRECTED, RETRACTING);
            case CORRECTED -> EnumSet.of(RETRACTING);
            case RETRACTING -> EnumSet.of(RETRACTED, BY_HAND, PUBLISHED);
            case BY_HAND -> EnumSet.of(RETRACTED, RETRACTING, PUBLISHED);
            case RETRACTED, CANCELLED -> EnumSet.noneOf(State.class);
        };
    }

    /** As it stands in message keys and style classes: {@code published}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
