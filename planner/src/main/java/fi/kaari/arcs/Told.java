package fi.kaari.arcs;

import fi.kaari.arc.BeatId;
import fi.kaari.arc.Telling;
import fi.kaari.calendar.PlanEntry;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A planned variant as its arc sees it. */
record Told(PlanEntry entry) implements Telling {

    @Override
    public @Nullable BeatId beat() {
        return entry.beat();
    }

    @Override
    public String channel() {
        return entry.channel().value();
    }

    @Override
    public Locale language() {
        return entry.language();
    }

    @Override
    public LocalDate day() {
        return entry.schedule().local().toLocalDate();
    }

    @Override
    public Progress progress() {
        return switch (entry.standing()) {
            case DRAFT, SENT_BACK, IN_REVIEW -> Progress.WAITING;
            case APPROVED, READY, SENDING, RETRYING -> Progress.APPROVED;
            case UNCERTAIN, BLOCKED, REFUSED, MISSED, HELD, RETRACTING, BY_HAND -> Progress.TROUBLED;
            case PUBLISHED, CORRECTED -> Progress.PUBLISHED;
            case CANCELLED, RETRACTED -> Progress.DROPPED;
        };
    }
}
