package fi.kaari.arc;

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
        name = name.strip();
        if (name.isEmpty()) throw new InvalidArc("beat.name");
        if (tension < 0 || tension > 10) throw new InvalidArc("beat.tension");
        if (to.isBefore(from)) throw new InvalidArc("beat.dates");
    }

    public static Beat of(String name, BeatKind kind, LocalDate from, LocalDate to) {
        return new Beat(BeatId.random(), name, kind, kind.usualTension(), from, to);
    }

    public boolean covers(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(to);
    }
}
