package fi.kaari.post;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * When something is due: the time people agreed on, where it holds, and the instant it means.
 *
 * @param local to the minute
 */
public record Schedule(LocalDateTime local, ZoneId zone, Instant due) {

    private static final Instant EARLIEST = Instant.parse("2000-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("2100-01-01T00:00:00Z");

    public Schedule {
        if (due.isBefore(EARLIEST) || due.isAfter(LATEST)) throw new InvalidPost("time");
    }

    /**
     * @throws NoSuchTime if clocks skip this time
     * @throws TimeTwice if clocks show it twice
     */
    public static Schedule at(LocalDateTime local, ZoneId zone) {
        var offsets = zone.getRules().getValidOffsets(local);
        if (offsets.size() > 1) throw TimeTwice.at(local, zone);
        return at(local, zone, Occurrence.EARLIER);
    }

    /**
     * @param occurrence which one is meant if clocks show this time twice
     * @throws NoSuchTime if clocks skip this time
     */
    public static Schedule at(LocalDateTime local, ZoneId zone, Occurrence occurrence) {
        var minute = local.truncatedTo(ChronoUnit.MINUTES);
        if (zone.getRules().getValidOffsets(minute).isEmpty()) throw NoSuchTime.at(minute, zone);
        var moment = minute.atZone(zone);
        var chosen = occurrence == Occurrence.LATER
                ? moment.withLaterOffsetAtOverlap()
                : moment.withEarlierOffsetAtOverlap();
        return new Schedule(minute, zone, chosen.toInstant());
    }

    /** Which one it is of a time that clocks show twice; null of any other. */
    public @Nullable Occurrence occurrence() {
        if (zone.getRules().getValidOffsets(local).size() < 2) return null;
        var isEarlier =
                local.atZone(zone).withEarlierOffsetAtOverlap().toInstant().equals(due);
        return isEarlier ? Occurrence.EARLIER : Occurrence.LATER;
    }

    /** The same moment as people say it in another zone. */
    public Schedule in(ZoneId other) {
        return new Schedule(LocalDateTime.ofInstant(due, other), other, due);
    }

    public boolean isDue(Instant now) {
        return !due.isAfter(now);
    }

    /** Of a time that clocks show twice: before or after they are set back. */
    public enum Occurrence {
        EARLIER,
        LATER
    }
}
