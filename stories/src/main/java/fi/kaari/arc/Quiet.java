package fi.kaari.arc;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;

/** Days of an arc, one after the other, on which nothing is told for so long that people forget the story. */
public record Quiet(LocalDate from, LocalDate to) {

    public long days() {
        return ChronoUnit.DAYS.between(from, to) + 1;
    }

    /** The quiet stretches between the days on which something is told; none if nothing is told at all. */
    static List<Quiet> between(Arc.Outline outline, Collection<LocalDate> told) {
        if (told.isEmpty()) return List.of();
        var loud = new ArrayList<>(new TreeSet<>(told).subSet(outline.from(), true, outline.to(), true));
        loud.add(outline.to().plusDays(1));
        var stretches = new ArrayList<Quiet>();
        var silentFrom = outline.from();
        for (var day : loud) {
            stretches.add(new Quiet(silentFrom, day.minusDays(1)));
            silentFrom = day.plusDays(1);
        }
        return stretches.stream()
                .filter(stretch -> stretch.days() >= bearable(outline))
                .toList();
    }

    /** A sixth of the arc, but at least a week and at most three. */
    private static long bearable(Arc.Outline outline) {
        return Math.clamp(outline.days() / 6, 7, 21);
    }
}
