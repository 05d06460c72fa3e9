package fi.kaari.publication;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** The kinds of work on the ledger, each done by a job of its name, on rows in its states. */
public enum Work {
    PREPARE(State.WAITING),
    PUBLISH(State.READY, State.RETRYING),
    SETTLE(State.UNCERTAIN),
    RETRACT(State.RETRACTING);

    private final Set<State> states;

    Work(State... states) {
        this.states = Set.of(states);
    }

    /** The states of rows that it can be begun on. */
    Set<State> states() {
        return states;
    }

    /** The states of rows that it may be done on at this moment. */
    Set<State> undergoing() {
        var all = EnumSet.copyOf(states);
        if (this == PUBLISH) all.add(State.SENDING);
        return all;
    }

    /** Whether it goes on while publishing is paused: nothing becomes public by it. */
    boolean ignoresPause() {
        return this == SETTLE || this == RETRACT;
    }

    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
