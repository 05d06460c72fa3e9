package fi.kaari.calendar;

import java.time.LocalDate;
import java.util.List;

/** One week of the calendar: its seven days, and the arcs that last over them. */
record Week(LocalDate monday, List<Day> days, List<Band> bands) {

    /** What fits above the days; the rest is counted in one more lane. */
    private static final int LANES = 5;

    Week {
        days = List.copyOf(days);
        bands = List.copyOf(bands);
    }

    public int number() {
        return Period.numberOf(monday);
    }

    public List<Band> shown() {
        return bands.stream().filter(band -> band.lane() <= LANES).toList();
    }

    /** How many arcs there was no room for. */
    public int more() {
        return bands.size() - shown().size();
    }

    public int lanes() {
        return bands.stream()
                .mapToInt(band -> Math.min(band.lane(), LANES + 1))
                .max()
                .orElse(0);
    }
}
