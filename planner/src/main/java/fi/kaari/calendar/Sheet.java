package fi.kaari.calendar;

import fi.kaari.arc.Arc;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A period laid out: what is due stands on its day, in the zone of the workspace. */
record Sheet(Period period, Map<LocalDate, List<PlanEntry>> due, List<Arc> arcs) {

    /**
     * @param entries what is due on the sheet's days, by time
     * @param arcs by their first day
     */
    static Sheet of(Period period, ZoneId zone, List<PlanEntry> entries, List<Arc> arcs) {
        var due = entries.stream()
                .collect(Collectors.groupingBy(
                        entry -> LocalDate.ofInstant(entry.schedule().due(), zone), TreeMap::new, Collectors.toList()));
        return new Sheet(period, due, arcs);
    }

    public List<Week> weeks() {
        return period.mondays().stream().map(this::week).toList();
    }

    /** The days on which something is due. */
    public List<Day> busyDays() {
        return due.entrySet().stream()
                .map(day -> new Day(day.getKey(), day.getValue()))
                .toList();
    }

    private Week week(LocalDate monday) {
        var days = Stream.iterate(monday, day -> day.plusDays(1)).limit(7).map(this::day);
        return new Week(monday, days.toList(), Band.over(monday, arcs));
    }

    private Day day(LocalDate date) {
        return new Day(date, due.getOrDefault(date, List.of()));
    }
}
