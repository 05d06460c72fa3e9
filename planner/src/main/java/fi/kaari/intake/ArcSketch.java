package fi.kaari.intake;

import fi.kaari.arc.BeatKind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An arc as a file tells of it: its row in the list of arcs, if it has one, and what its posts let see.
 *
 * @param listed its row in the list of arcs, null if only posts name it
 * @param beats in the order in which their first posts come
 * @param first the day of its first post, null if none has a readable one
 * @param countsDown whether a text counts the days until the event
 * @param posts how many rows name it
 */
record ArcSketch(
        String name,
        @Nullable Written listed,
        List<BeatSketch> beats,
        @Nullable LocalDate first,
        @Nullable LocalDate last,
        boolean countsDown,
        int posts) {

    ArcSketch {
        beats = List.copyOf(beats);
    }

    static ArcSketch named(String name) {
        return new ArcSketch(name, null, List.of(), null, null, false, 0);
    }

    String key() {
        return Identity.key(name);
    }

    ArcSketch listed(Written row) {
        return new ArcSketch(name, row, beats, first, last, countsDown, posts);
    }

    /** The same with one more of its posts. */
    ArcSketch with(Planned post) {
        var counting = countsDown || countsDown(post.text()) || countsDown(post.heading());
        return new ArcSketch(name, listed, beats, first, last, counting, posts + 1);
    }

    /** The same reaching a day on which it has posts of these beats. */
    ArcSketch reaching(LocalDate day, Collection<String> named) {
        var more = beats;
        for (var beat : named) more = with(more, beat, day);
        return new ArcSketch(name, listed, more, earlier(first, day), later(last, day), countsDown, posts);
    }

    /** Whether the day lies among those of its posts. */
    boolean reaches(LocalDate day) {
        return first != null && last != null && !day.isBefore(first) && !day.isAfter(last);
    }

    /** A day as the list of arcs has it; null if that has none that can be read. */
    @Nullable
    LocalDate day(Column column) {
        return Optional.ofNullable(listed)
                .filter(row -> row.has(column))
                .flatMap(row -> WrittenDate.find(row.get(column)))
                .map(WrittenDate::date)
                .orElse(null);
    }

    /** The day that everything leads up to, as its posts have it: the first one of the climax. */
    Optional<LocalDate> climax() {
        return beats.stream()
                .filter(beat -> beat.kind() == BeatKind.CLIMAX)
                .map(BeatSketch::first)
                .findFirst();
    }

    private static boolean countsDown(String text) {
        return text.contains("daysUntilEvent") || text.contains("event.date");
    }

    private static List<BeatSketch> with(List<BeatSketch> beats, String beat, LocalDate day) {
        if (beat.isEmpty()) return beats;
        var more = new ArrayList<BeatSketch>();
        var isNew = true;
        for (var each : beats) {
            var isIt = each.isCalled(beat);
            more.add(isIt ? each.with(day) : each);
            isNew &= !isIt;
        }
        if (isNew) more.add(new BeatSketch(beat, day, day));
        more.sort(Comparator.comparing(BeatSketch::first));
        return more;
    }

    private static LocalDate earlier(@Nullable LocalDate known, LocalDate day) {
        return known == null || day.isBefore(known) ? day : known;
    }

    private static LocalDate later(@Nullable LocalDate known, LocalDate day) {
        return known == null || day.isAfter(known) ? day : known;
    }

    /** A beat as posts name it, from its first post to its last. */
    record BeatSketch(String name, LocalDate first, LocalDate last) {

        boolean isCalled(String other) {
            return Words.plain(name).equals(Words.plain(other));
        }

        /** What it does for the story, as far as its name tells. */
        BeatKind kind() {
            return Words.meaning("beat", name).map(BeatKind::ofKey).orElse(BeatKind.EPISODE);
        }

        BeatSketch with(LocalDate day) {
            return new BeatSketch(name, earlier(first, day), later(last, day));
        }
    }
}
