package fi.kaari.intake;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** What becomes of a row or of an arc. */
enum Verdict {
    /** Nobody has looked at it yet. */
    READ,
    /** It is not here yet. */
    NEW,
    /** It is here, and the file says something else now. */
    CHANGED,
    /** It is here as it stands in the file. */
    SAME,
    /** It was here, and somebody removed it. */
    REMOVED,
    /** It cannot be taken; its findings say why. */
    REFUSED,
    /** It has been taken from this very file. */
    TAKEN;

    static final Set<Verdict> TAKEABLE = EnumSet.of(NEW, CHANGED, REMOVED);

    boolean isTakeable() {
        return TAKEABLE.contains(this);
    }

    /** Whether it is taken unless somebody says otherwise. */
    boolean isTakenByDefault() {
        return this == NEW || this == CHANGED;
    }

    /** The colour that goes with it, as a style class. */
    public String tone() {
        return switch (this) {
            case NEW -> "tone-fjord";
            case CHANGED -> "tone-amber";
            case REFUSED -> "tone-berry";
            case TAKEN -> "tone-moss";
            case READ, SAME, REMOVED -> "tone-grey";
        };
    }

    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
