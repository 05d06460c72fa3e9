package fi.kaari.intake;

import fi.kaari.arc.Arc;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The days on which a file has posts of one arc, and how far apart they may lie to be one story. */
final class ArcDays {

    private final NavigableMap<LocalDate, Day> days = new TreeMap<>();

    void add(Planned post) {
        if (post.day() != null)
            days.computeIfAbsent(post.day(), day -> new Day()).add(post.beat());
    }

    /** The sketch with all of these days that the arc can reach. */
    ArcSketch on(ArcSketch sketch) {
        var reached = sketch;
        for (var day : reachable(sketch).entrySet()) reached = reached.reaching(day.getKey(), day.getValue().beats);
        return reached;
    }

    private NavigableMap<LocalDate, Day> reachable(ArcSketch sketch) {
        if (days.isEmpty()) return days;
        var from = sketch.day(Column.FROM);
        var to = sketch.day(Column.TO);
        if (from != null && to != null) return days;
        if (from != null) return days.headMap(from.plus(Arc.LONGEST), true);
        if (to != null) return days.tailMap(to.minus(Arc.LONGEST), true);
        return reachableFrom(busiest());
    }

    /** The day from which an arc holds most of the posts, so that a mistyped year is the one that is left out. */
    private LocalDate busiest() {
        @Nullable LocalDate busiest = null;
        int most = 0;
        for (var day : days.keySet()) {
            int posts = reachableFrom(day).values().stream()
                    .mapToInt(each -> each.posts)
                    .sum();
            if (posts > most) busiest = day;
            most = Math.max(posts, most);
        }
        return busiest == null ? days.firstKey() : busiest;
    }

    private NavigableMap<LocalDate, Day> reachableFrom(LocalDate day) {
        return days.subMap(day, true, day.plus(Arc.LONGEST), true);
    }

    /** What a file has for one day. */
    private static final class Day {

        private final Set<String> beats = new LinkedHashSet<>();
        private int posts;

        private void add(String beat) {
            beats.add(beat);
            posts++;
        }
    }
}
