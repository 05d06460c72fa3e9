package fi.kaari.arc;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** Carries windows from one span of days to another one, in proportion; what touched still touches. */
record Stretch(LocalDate oldFrom, LocalDate oldTo, LocalDate newFrom, LocalDate newTo) {

    Beat of(Beat beat) {
        var first = moved(beat.from());
        var last = moved(beat.to().plusDays(1)).minusDays(1);
        return beat.during(first, last.isBefore(first) ? first : last);
    }

    private LocalDate moved(LocalDate day) {
        return newFrom.plusDays(ChronoUnit.DAYS.between(oldFrom, day) * days(newFrom, newTo) / days(oldFrom, oldTo));
    }

    private static long days(LocalDate from, LocalDate to) {
        return ChronoUnit.DAYS.between(from, to) + 1;
    }
}
