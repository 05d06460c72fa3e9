package fi.kaari.intake;

import fi.kaari.post.NoSuchTime;
import fi.kaari.post.Schedule;
import fi.kaari.post.Schedule.Occurrence;
import fi.kaari.post.TimeTwice;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What somebody chose on the page for a time that clocks skip or show twice. */
enum Choice {
    /** The last minute before the gap. */
    BEFORE,
    /** The first minute after the gap. */
    AFTER,
    /** The first of two. */
    EARLIER,
    /** The second of two. */
    LATER;

    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("H.mm");

    /** @throws Unreadable if the time needs a choice that has not been made */
    static Schedule schedule(LocalDateTime local, ZoneId zone, @Nullable Choice choice, String words) {
        try {
            return choice == EARLIER || choice == LATER
                    ? Schedule.at(local, zone, Occurrence.valueOf(choice.name()))
                    : Schedule.at(local, zone);
        } catch (NoSuchTime gap) {
            if (choice == BEFORE) return Schedule.at(gap.before(), zone);
            if (choice == AFTER) return Schedule.at(gap.after(), zone);
            throw new Unreadable("time.skipped", words, CLOCK.format(gap.before()), CLOCK.format(gap.after()));
        } catch (TimeTwice overlap) {
            throw new Unreadable("time.twice", words);
        }
    }

    String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Choice ofKey(String key) {
        return valueOf(key.toUpperCase(Locale.ROOT));
    }
}
