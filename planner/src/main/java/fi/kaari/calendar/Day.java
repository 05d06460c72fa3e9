package fi.kaari.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;

/** One day of the calendar with what is due on it, by time. */
record Day(LocalDate date, List<PlanEntry> entries) {

    /** A month's sheet shows so many of a day; its week shows all. */
    private static final int ROOM = 8;

    Day {
        entries = List.copyOf(entries);
    }

    public boolean isWeekend() {
        return date.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) >= 0;
    }

    public List<PlanEntry> shown() {
        return more() == 0 ? entries : entries.subList(0, ROOM);
    }

    /** How many the month's sheet has no room for; one alone still finds some. */
    public int more() {
        return entries.size() <= ROOM + 1 ? 0 : entries.size() - ROOM;
    }
}
