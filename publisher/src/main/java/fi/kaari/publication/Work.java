package fi.kaari.publication;

import java.util.Locale;
import java.util.Set;

/** The kinds of work on the ledger, each done by a job of its name, on rows in its states. */
public enum Work {
    PREPARE(State.WAITING),
    PUBLISH(State.READY, State.RETRYING),
    SETTLE(State.UNCERTAIN);

    private final Set<State> states;

    Work(State... states) {
        this.states = Set.of(states);
    }

    Set<State> states() {
        return states;
    }

    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
