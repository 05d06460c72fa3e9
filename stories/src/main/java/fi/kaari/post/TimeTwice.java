package fi.kaari.post;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/** Clocks are set back over this time, so that it exists twice; somebody has to say which one is meant. */
public class TimeTwice extends RuntimeException {

    private final ZonedDateTime earlier;
    private final ZonedDateTime later;

    private TimeTwice(ZonedDateTime earlier, ZonedDateTime later) {
        super(earlier.toLocalDateTime() + " exists twice; choose " + earlier + " or " + later);
        this.earlier = earlier;
        this.later = later;
    }

    static TimeTwice at(LocalDateTime local, ZoneId zone) {
        var moment = local.atZone(zone);
        return new TimeTwice(moment.withEarlierOffsetAtOverlap(), moment.withLaterOffsetAtOverlap());
    }

    public ZonedDateTime earlier() {
        return earlier;
    }

    public ZonedDateTime later() {
        return later;
    }
}
