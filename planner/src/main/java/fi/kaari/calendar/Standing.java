package fi.kaari.calendar;

import fi.kaari.publication.State;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** Where a variant stands, as people see it; derived from reviews and the ledger, never stored. */
public enum Standing {
    DRAFT,
    SENT_BACK,
    IN_REVIEW,
    APPROVED,
    READY,
    SENDING,
    RETRYING,
    UNCERTAIN,
    BLOCKED,
    REFUSED,
    MISSED,
    HELD,
    /** A person has decided that it does not go out. */
    CANCELLED,
    PUBLISHED,
    CORRECTED,
    RETRACTING,
    BY_HAND,
    RETRACTED;

    private static final Set<Standing> TOLD =
            EnumSet.of(SENDING, UNCERTAIN, PUBLISHED, CORRECTED, RETRACTING, BY_HAND, RETRACTED);

    static Standing of(State state) {
        return state == State.WAITING ? APPROVED : valueOf(state.name());
    }

    /** As it stands in message keys and style classes: {@code in-review}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Whether readers see it right now. */
    public boolean isWithReaders() {
        return this == PUBLISHED || this == CORRECTED || this == RETRACTING || this == BY_HAND;
    }

    /** Whether its variant may still be edited and moved. */
    public boolean isOpen() {
        return !TOLD.contains(this);
    }
}
