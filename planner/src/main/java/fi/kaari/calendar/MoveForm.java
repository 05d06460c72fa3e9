package fi.kaari.calendar;

import fi.kaari.post.Schedule;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Where somebody wants to move a variant.
 *
 * @param revision the post's revision that they were looking at
 * @param back the page they came from, always one of ours
 */
record MoveForm(long revision, Moment when, String back) {

    private static final String HOME = "/calendar";

    /** A form may come without any of its fields. */
    MoveForm {
        when = Objects.requireNonNullElse(when, Moment.NONE);
        back = isHere(Objects.requireNonNullElse(back, "")) ? back : HOME;
    }

    /** Offers the time a variant has, or the same time on another day. */
    static MoveForm from(long revision, Schedule schedule, @Nullable LocalDate date, String back) {
        var day = date == null ? schedule.local().toLocalDate() : date;
        return new MoveForm(revision, Moment.of(day, schedule.local().toLocalTime()), back);
    }

    /** The same wish, made in view of a newer revision. */
    MoveForm at(long newer) {
        return new MoveForm(newer, when, back);
    }

    /** Nobody is sent to another site, whatever the form says. */
    private static boolean isHere(String address) {
        return address.startsWith("/")
                && !address.startsWith("//")
                && address.chars().noneMatch(character -> character == '\\' || character < ' ');
    }
}
