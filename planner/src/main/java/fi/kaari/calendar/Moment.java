package fi.kaari.calendar;

import fi.kaari.post.InvalidPost;
import fi.kaari.post.Schedule;
import fi.kaari.post.Schedule.Occurrence;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Objects;

/**
 * A day and a time as forms send them.
 *
 * @param date e.g. {@code 2027-03-22}
 * @param time e.g. {@code 09:00}
 * @param occurrence {@code earlier} or {@code later} of a time that clocks show twice, else empty
 * @param instead another day and time, chosen because this one does not exist: {@code 2027-03-28T04:00}, else empty
 */
public record Moment(String date, String time, String occurrence, String instead) {

    /** Nothing chosen yet. */
    public static final Moment NONE = new Moment("", "", "", "");

    public Moment {
        instead = Objects.requireNonNullElse(instead, "");
        var other = instead.split("T", 2);
        date = other.length == 2 ? other[0] : Objects.requireNonNullElse(date, "");
        time = other.length == 2 ? other[1] : Objects.requireNonNullElse(time, "");
        occurrence = Objects.requireNonNullElse(occurrence, "");
    }

    public static Moment of(LocalDate date, LocalTime time) {
        return new Moment(date.toString(), time.toString(), "", "");
    }

    /**
     * @throws fi.kaari.post.NoSuchTime if clocks skip it
     * @throws fi.kaari.post.TimeTwice if clocks show it twice and nobody has said which one is meant
     */
    public Schedule in(ZoneId zone) {
        try {
            var local = LocalDate.parse(date).atTime(LocalTime.parse(time));
            return occurrence.isEmpty()
                    ? Schedule.at(local, zone)
                    : Schedule.at(local, zone, Occurrence.valueOf(occurrence.toUpperCase(Locale.ROOT)));
        } catch (DateTimeException | IllegalArgumentException unreadable) {
            throw new InvalidPost("time.unreadable");
        }
    }
}
