package fi.kaari.calendar;

import fi.kaari.post.NoSuchTime;
import fi.kaari.post.Schedule;
import fi.kaari.post.Schedule.Occurrence;
import fi.kaari.post.TimeTwice;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where somebody wants to move a variant.
 *
 * @param revision the post's revision that they were looking at
 * @param date an ISO date
 * @param time an ISO time
 * @param instead an ISO date and time that was offered in place of those, if they took it
 * @param occurrence which one they mean if the time exists twice
 * @param back the page they came from, always one of ours
 */
record MoveForm(
        long revision,
        String date,
        String time,
        @Nullable String instead,
        @Nullable Occurrence occurrence,
        String back) {

    private static final String HOME = "/calendar";

    /** A form may come without any of its fields. */
    MoveForm {
        date = Objects.requireNonNullElse(date, "");
        time = Objects.requireNonNullElse(time, "");
        back = isHere(Objects.requireNonNullElse(back, "")) ? back : HOME;
    }

    /** Offers the time a variant has, or the same time on another day. */
    static MoveForm from(long revision, Schedule schedule, @Nullable LocalDate date, String back) {
        var day = date == null ? schedule.local().toLocalDate() : date;
        return new MoveForm(
                revision, day.toString(), schedule.local().toLocalTime().toString(), null, null, back);
    }

    /** The same wish, made in view of a newer revision. */
    MoveForm at(long newer) {
        return new MoveForm(newer, date, time, instead, occurrence, back);
    }

    /** When that is; empty if it cannot be read. */
    Optional<LocalDateTime> local() {
        try {
            return Optional.of(
                    instead == null
                            ? LocalDate.parse(date).atTime(LocalTime.parse(time))
                            : LocalDateTime.parse(instead));
        } catch (DateTimeException unreadable) {
            return Optional.empty();
        }
    }

    /**
     * @throws NoSuchTime if clocks skip this time
     * @throws TimeTwice if clocks show it twice, and nobody has said which one is meant
     */
    Schedule schedule(LocalDateTime local, ZoneId zone) {
        return occurrence == null ? Schedule.at(local, zone) : Schedule.at(local, zone, occurrence);
    }

    /** Nobody is sent to another site, whatever the form says. */
    private static boolean isHere(String address) {
        return address.startsWith("/")
                && !address.startsWith("//")
                && address.chars().noneMatch(character -> character == '\\' || character < ' ');
    }
}
