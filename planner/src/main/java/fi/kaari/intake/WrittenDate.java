package fi.kaari.intake;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A date as people write it: {@code 22.2.2027}, {@code ma 22.2.27}, {@code 2027-02-22}, {@code 22 februari 2027}.
 *
 * @param weekday the day of the week that stands before it, null if none does
 * @param rest what follows the date, a time perhaps
 */
record WrittenDate(LocalDate date, @Nullable DayOfWeek weekday, String rest) {

    private static final List<Locale> LANGUAGES =
            List.of(Locale.of("fi"), Locale.of("sv"), Locale.of("nb"), Locale.ENGLISH);
    private static final LocalDate EPOCH = LocalDate.of(1899, 12, 30);
    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2100;

    private static final String WEEKDAY = "(?:(?<weekday>\\p{L}{2,15})[.,]?\\s{1,3}(?:(?:den|the)\\s{1,3})?)?";
    private static final String REST = "(?<rest>(?:[\\sT,].{0,40})?)";
    private static final Pattern ISO = Pattern.compile("(?<year>\\d{4})-(?<month>\\d{1,2})-(?<day>\\d{1,2})" + REST);
    private static final Pattern NUMBERS = Pattern.compile(WEEKDAY
            + "(?<day>\\d{1,2})(?<point>[./-])\\s?(?<month>\\d{1,2})(?:\\k<point>\\s?(?<year>\\d{2,4})?)?" + REST);
    private static final Pattern NAMES = Pattern.compile(WEEKDAY
            + "(?<day>\\d{1,2})(?:\\.|st|nd|rd|th)?\\s{0,3}(?<name>\\p{L}{3,15})\\.?,?\\s{0,3}(?<year>\\d{4})?" + REST);
    private static final Pattern SERIAL = Pattern.compile("\\d{5}");

    private static final Map<String, DayOfWeek> WEEKDAYS = names(DayOfWeek.values(), DayOfWeek::getDisplayName);
    private static final Map<String, Month> MONTHS = names(Month.values(), Month::getDisplayName);

    /** @throws Unreadable if it is not a date, or not one that exists */
    static WrittenDate parse(String words) {
        var text = Spaces.single(words);
        if (SERIAL.matcher(text).matches()) return serial(text);
        return match(ISO, text)
                .or(() -> match(NUMBERS, text))
                .map(found -> read(found, text))
                .or(() -> match(NAMES, text).map(found -> named(found, text)))
                .orElseThrow(() -> new Unreadable("date", text));
    }

    /** Empty if it is not a date. */
    static Optional<WrittenDate> find(String words) {
        try {
            return Optional.of(parse(words));
        } catch (Unreadable none) {
            return Optional.empty();
        }
    }

    /** The day of the week it really is, if it contradicts the one that is written. */
    Optional<DayOfWeek> contradiction() {
        return weekday == null || weekday == date.getDayOfWeek() ? Optional.empty() : Optional.of(date.getDayOfWeek());
    }

    private static Optional<Matcher> match(Pattern pattern, String text) {
        return Optional.of(pattern.matcher(text)).filter(Matcher::matches);
    }

    private static WrittenDate serial(String number) {
        var date = EPOCH.plusDays(Long.parseLong(number));
        return new WrittenDate(withinReason(date, number), null, "");
    }

    private static WrittenDate read(Matcher found, String text) {
        return new WrittenDate(
                date(found, Integer.parseInt(found.group("month")), text),
                weekday(found, text),
                found.group("rest").strip());
    }

    private static WrittenDate named(Matcher found, String text) {
        var month = MONTHS.get(found.group("name").toLowerCase(Locale.ROOT));
        if (month == null) throw new Unreadable("date", text);
        return new WrittenDate(
                date(found, month.getValue(), text),
                weekday(found, text),
                found.group("rest").strip());
    }

    private static LocalDate date(Matcher found, int month, String text) {
        var year = found.group("year");
        if (year == null) throw new Unreadable("date.year-missing", text);
        if (month > 12) throw new Unreadable("date.month", text, month);
        try {
            var whole = Integer.parseInt(year);
            return withinReason(
                    LocalDate.of(whole < 100 ? 2000 + whole : whole, month, Integer.parseInt(found.group("day"))),
                    text);
        } catch (DateTimeException none) {
            throw new Unreadable("date.none", text);
        }
    }

    private static LocalDate withinReason(LocalDate date, String text) {
        if (date.getYear() < FIRST_YEAR || date.getYear() > LAST_YEAR) throw new Unreadable("date.year", text);
        return date;
    }

    private static @Nullable DayOfWeek weekday(Matcher found, String text) {
        if (!found.pattern().namedGroups().containsKey("weekday") || found.group("weekday") == null) return null;
        var weekday = WEEKDAYS.get(found.group("weekday").toLowerCase(Locale.ROOT));
        if (weekday == null) throw new Unreadable("date", text);
        return weekday;
    }

    /** Every name of each value, full and short, in every form and language. */
    private static <V> Map<String, V> names(V[] values, Name<V> name) {
        var names = new HashMap<String, V>();
        for (var value : values) {
            for (var language : LANGUAGES) {
                Arrays.stream(TextStyle.values())
                        .filter(style -> style.asNormal() != TextStyle.NARROW)
                        .map(style -> name.of(value, style, language).toLowerCase(Locale.ROOT))
                        .forEach(each -> names.putIfAbsent(each.replaceAll("\\.$", ""), value));
            }
        }
        return Map.copyOf(names);
    }

    private interface Name<V> {
        String of(V value, TextStyle style, Locale language);
    }
}
