package fi.kaari.page;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.util.StringUtils;

/** Times as people say them, in the language of the page and the zone of the workspace. */
public class Times {

    private final MessageSource texts;
    private final Locale language;
    private final Clock clock;
    private final Supplier<ZoneId> home;
    private @Nullable ZoneId zone;

    /** @param home asked once, and only if a page shows a time */
    public Times(MessageSource texts, Locale language, Clock clock, Supplier<ZoneId> home) {
        this.texts = texts;
        this.language = language;
        this.clock = clock;
        this.home = home;
    }

    /** 09:00 */
    public String clock(Instant moment) {
        return format("times.clock", local(moment));
    }

    /** 09:00 */
    public String clock(LocalTime time) {
        return format("times.clock", time);
    }

    /** Mon 22 March, with the year if it is not this one */
    public String day(LocalDate day) {
        return format(day.getYear() == today().getYear() ? "times.day" : "times.day.year", day);
    }

    /** Mon 22 March */
    public String day(Instant moment) {
        return day(local(moment).toLocalDate());
    }

    /** Mon 22 March 09:00 */
    public String moment(Instant moment) {
        return day(moment) + " " + clock(moment);
    }

    /** Monday 22 March 2027 at 09:00, Helsinki */
    public String full(Instant moment) {
        return say("times.full", format("times.date", local(moment)), clock(moment), place());
    }

    /** Today 17:30, Tomorrow 09:00, Mon 1.3. 10:00 */
    public String near(Instant moment) {
        var day = local(moment).toLocalDate();
        var words = nearDay(day);
        return (isAtHand(day) ? StringUtils.capitalize(words) : words) + " " + clock(moment);
    }

    /** The same in the middle of a sentence: today 17:30, tomorrow 09:00, Mon 1.3. 10:00 */
    public String amid(Instant moment) {
        return nearDay(local(moment).toLocalDate()) + " " + clock(moment);
    }

    /** 1 March 2027 */
    public String date(LocalDate day) {
        return format("times.short", day);
    }

    /** March 2027 */
    public String month(YearMonth month) {
        return format("times.month", month.atDay(1));
    }

    /** Mon */
    public String weekday(LocalDate day) {
        return format("times.weekday", day);
    }

    /** 22.3. */
    public String brief(LocalDate day) {
        return format("times.brief", day);
    }

    /** 22 February – 16 April 2027 */
    public String span(LocalDate from, LocalDate to) {
        var first = format(from.getYear() == to.getYear() ? "times.short.bare" : "times.short", from);
        return from.equals(to) ? date(to) : first + " – " + date(to);
    }

    /** Helsinki */
    public String place() {
        var id = zone().getId();
        var city = id.substring(id.lastIndexOf('/') + 1);
        return texts.getMessage("times.place." + city, null, city.replace('_', ' '), language);
    }

    public boolean isToday(LocalDate day) {
        return day.equals(today());
    }

    public LocalDate today() {
        return LocalDate.now(clock.withZone(zone()));
    }

    private boolean isAtHand(LocalDate day) {
        return isToday(day) || day.equals(today().plusDays(1));
    }

    private String nearDay(LocalDate day) {
        if (isToday(day)) return say("times.today");
        if (day.equals(today().plusDays(1))) return say("times.tomorrow");
        return format(day.getYear() == today().getYear() ? "times.near" : "times.near.year", day);
    }

    private ZonedDateTime local(Instant moment) {
        return moment.atZone(zone());
    }

    private ZoneId zone() {
        var known = zone;
        if (known == null) zone = known = home.get();
        return known;
    }

    private String format(String pattern, TemporalAccessor time) {
        return DateTimeFormatter.ofPattern(say(pattern), language).format(time);
    }

    private String say(String key, Object... values) {
        return texts.getMessage(key, values.length == 0 ? null : values, language);
    }
}
