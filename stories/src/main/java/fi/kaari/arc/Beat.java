package fi.kaari.arc;

import fi.kaari.workspace.Text;
import java.time.LocalDate;

/**
 * One moment of an arc.
 *
 * @param tension 0 (quiet) to 10 (the height of the story)
 * @param from the first day of its window
 * @param to the last day of its window, not before the first
 */
public record Beat(BeatId id, String name, BeatKind kind, int tension, LocalDate from, LocalDate to) {

    public Beat {
        name = Text.name(name);
        new Faults()
                .when(name.isEmpty(), "beat.name")
                .whenLonger(name, 150, "beat.name.long")
                .when(tension < 0 || tension > 10, "beat.tension")
                .when(to.isBefore(from), "beat.dates")
                .refuse();
    }

    public static Beat of(String name, BeatKind kind, LocalDate from, LocalDate to) {
        return new Beat(BeatId.random(), name, kind, kind.usualTension(), from, to);
    }

    public boolean covers(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(to);
    }

    Beat during(LocalDate changedFrom, LocalDate changedTo) {
        return new Beat(id, name, kind, tension, changedFrom, changedTo);
    }
}
