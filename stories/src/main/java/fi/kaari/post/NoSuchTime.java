package fi.kaari.post;

import java.time.LocalDateTime;
import java.time.ZoneId;

/** Clocks are set forward over this time, so that it does not exist; the nearest that do are named. */
public class NoSuchTime extends RuntimeException {

    private final LocalDateTime asked;
    private final LocalDateTime before;
    private final LocalDateTime after;

    private NoSuchTime(LocalDateTime asked, LocalDateTime before, LocalDateTime after) {
        super(asked + " does not exist; choose " + before + " or " + after);
        this.asked = asked;
        this.before = before;
        this.after = after;
    }

    static NoSuchTime at(LocalDateTime asked, ZoneId zone) {
        var gap = zone.getRules().getTransition(asked);
        return new NoSuchTime(asked, gap.getDateTimeBefore().minusMinutes(1), gap.getDateTimeAfter());
    }

    public LocalDateTime asked() {
        return asked;
    }

    /** The last minute before the gap. */
    public LocalDateTime before() {
        return before;
    }

    /** The first minute after the gap. */
    public LocalDateTime after() {
        return after;
    }
}
