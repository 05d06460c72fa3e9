package fi.kaari.calendar;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The days that a calendar shows, and how it shows them; stands in its address as {@code month=2027-03}, {@code
 * week=2027-W10} or {@code agenda=2027-03}.
 *
 * @param first the first of the month, or the Monday of the week
 */
record Period(View view, LocalDate first) {

    /** Nothing is due before or after; a sheet of days far from these could not even be counted. */
    private static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);

    private static final LocalDate LATEST = LocalDate.of(2199, 12, 31);

    /** What the address asks for; without anything that can be read, the month of today. */
    static Period in(Map<String, String> address, LocalDate today) {
        return Arrays.stream(View.values())
                .flatMap(view -> read(view, address.get(view.key())).stream())
                .findFirst()
                .orElseGet(() -> Period.of(View.MONTH, today));
    }

    /** The one that has the day. */
    static Period of(View view, LocalDate day) {
        return new Period(view, view == View.WEEK ? monday(day) : day.withDayOfMonth(1));
    }

    /** As it stands in the address: {@code 2027-03} or {@code 2027-W10}. */
    String value() {
        return view == View.WEEK ? weekOf(first) : month().toString();
    }

    public YearMonth month() {
        return YearMonth.from(first);
    }

    public LocalDate last() {
        return view == View.WEEK ? first.plusDays(6) : month().atEndOfMonth();
    }

    public boolean contains(LocalDate day) {
        return !day.isBefore(first) && !day.isAfter(last());
    }

    /** The first day on its sheet: a month begins with the Monday of its first week. */
    LocalDate from() {
        return view == View.MONTH ? monday(first) : first;
    }

    /** The day after the last on its sheet. */
    LocalDate before() {
        return view == View.MONTH ? monday(last()).plusWeeks(1) : last().plusDays(1);
    }

    Period next() {
        return Period.of(view, last().plusDays(1));
    }

    Period previous() {
        return Period.of(view, first.minusDays(1));
    }

    /** The same time in another view: today's week if the month has it, else its first; a week's month is its Thursday's. */
    Period as(View other, LocalDate today) {
        if (contains(today)) return Period.of(other, today);
        return Period.of(other, view == View.WEEK ? first.plusDays(3) : first);
    }

    /** The Mondays of its weeks. */
    List<LocalDate> mondays() {
        return Stream.iterate(monday(from()), monday -> monday.isBefore(before()), monday -> monday.plusWeeks(1))
                .toList();
    }

    /** As a week stands in addresses: {@code 2027-W10}. */
    static String weekOf(LocalDate day) {
        return "%d-W%02d".formatted(day.get(IsoFields.WEEK_BASED_YEAR), numberOf(day));
    }

    static int numberOf(LocalDate day) {
        return day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR);
    }

    private static Optional<Period> read(View view, @Nullable String value) {
        try {
            return Optional.ofNullable(value)
                    .map(view.start)
                    .filter(day -> !day.isBefore(EARLIEST) && !day.isAfter(LATEST))
                    .map(day -> Period.of(view, day));
        } catch (DateTimeException unreadable) {
            return Optional.empty();
        }
    }

    private static LocalDate monday(LocalDate day) {
        return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    /** How the days are laid out. */
    enum View {
        MONTH(value -> YearMonth.parse(value).atDay(1)),
        WEEK(value -> LocalDate.parse(value + "-1", DateTimeFormatter.ISO_WEEK_DATE)),
        AGENDA(value -> YearMonth.parse(value).atDay(1));

        private final Function<String, LocalDate> start;

        View(Function<String, LocalDate> start) {
            this.start = start;
        }

        /** As it stands in addresses and message keys. */
        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
