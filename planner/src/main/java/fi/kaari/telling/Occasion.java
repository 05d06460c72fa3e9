package fi.kaari.telling;

import java.util.Locale;

/** What people are told about; {@code telling.<key>} in the messages is the sentence. */
public enum Occasion {
    /** It is their turn to decide. */
    ASKED(Pace.AT_ONCE),
    /** Half the time to decide is over. */
    REMINDED(Pace.AT_ONCE),
    /** The time to decide is over. */
    OVERDUE(Pace.AT_ONCE),
    /** What they wrote is to be worked on. */
    SENT_BACK(Pace.AT_ONCE),
    /** What they wrote may go out. */
    APPROVED(Pace.DAILY),
    /** What they approved or submitted was changed and has to be approved anew. */
    VOIDED(Pace.AT_ONCE),
    /** It did not go out in time. */
    MISSED(Pace.AT_ONCE),
    /** The platform does not take it. */
    REFUSED(Pace.AT_ONCE),
    /** It waits for a person. */
    HELD(Pace.AT_ONCE),
    /** A person has to take it back on the platform itself. */
    BY_HAND(Pace.AT_ONCE),
    /** A channel stops publishing unless somebody reconnects it. */
    ACCESS_ENDING(Pace.AT_ONCE),
    /** A channel has stopped publishing. */
    ACCESS_ENDED(Pace.AT_ONCE),
    /** Publishing does not go on. */
    STANDING_STILL(Pace.AT_ONCE);

    private final Pace usual;

    Occasion(Pace usual) {
        this.usual = usual;
    }

    /** As it is for those who have chosen nothing. */
    Pace usual() {
        return usual;
    }

    /** As it stands in the database and in message keys: {@code sent-back}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Occasion ofKey(String key) {
        return valueOf(key.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
