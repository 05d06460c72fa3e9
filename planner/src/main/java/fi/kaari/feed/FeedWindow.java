package fi.kaari.feed;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;

/** The time that a feed covers: three whole months back and twelve ahead. It moves once a month. */
record FeedWindow(YearMonth month, ZoneId zone) {

    private static final int BACK = 3;
    private static final int AHEAD = 12;

    static FeedWindow at(Instant now, ZoneId zone) {
        return new FeedWindow(YearMonth.from(LocalDate.ofInstant(now, zone)), zone);
    }

    Instant from() {
        return start(month.minusMonths(BACK));
    }

    Instant before() {
        return start(month.plusMonths(AHEAD + 1));
    }

    boolean contains(Instant due) {
        return !due.isBefore(from()) && due.isBefore(before());
    }

    /** When it came to cover what it covers. */
    Instant since() {
        return start(month);
    }

    /** When it moves on. */
    Instant until() {
        return start(month.plusMonths(1));
    }

    private Instant start(YearMonth of) {
        return of.atDay(1).atStartOfDay(zone).toInstant();
    }
}
