package fi.kaari.calendar;

import fi.kaari.arc.Arc;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/**
 * An arc over the days of one week that it lasts.
 *
 * @param lane its row, from 1
 * @param from its first day, from 1 for Monday
 * @param to its last day
 */
record Band(Arc arc, int lane, int from, int to) {

    /** Every arc that touches the week, each in the first lane that is free. */
    static List<Band> over(LocalDate monday, List<Arc> arcs) {
        var bands = new ArrayList<Band>();
        arcs.stream().filter(arc -> touches(monday, arc)).forEach(arc -> bands.add(free(monday, arc, bands)));
        return bands;
    }

    private static boolean touches(LocalDate monday, Arc arc) {
        return !arc.outline().to().isBefore(monday) && arc.outline().from().isBefore(monday.plusWeeks(1));
    }

    private static Band free(LocalDate monday, Arc arc, List<Band> taken) {
        var band = new Band(
                arc,
                1,
                day(monday, arc.outline().from()),
                day(monday, arc.outline().to()));
        while (taken.stream().anyMatch(band::overlaps)) band = band.below();
        return band;
    }

    private static int day(LocalDate monday, LocalDate date) {
        return Math.clamp(ChronoUnit.DAYS.between(monday, date) + 1, 1, 7);
    }

    private boolean overlaps(Band other) {
        return lane == other.lane && from <= other.to && other.from <= to;
    }

    private Band below() {
        return new Band(arc, lane + 1, from, to);
    }

    /** Whether the arc begins in this week. */
    public boolean starts(LocalDate monday) {
        return !arc.outline().from().isBefore(monday);
    }

    /** Whether the arc ends in this week. */
    public boolean ends(LocalDate monday) {
        return arc.outline().to().isBefore(monday.plusWeeks(1));
    }
}
