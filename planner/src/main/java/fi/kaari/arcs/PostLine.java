package fi.kaari.arcs;

import fi.kaari.arc.BeatId;
import fi.kaari.arc.Telling.Progress;
import fi.kaari.calendar.PlanEntry;
import fi.kaari.calendar.Standing;
import fi.kaari.post.PostId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A post in its arc, with its variants by time; one at least. */
record PostLine(List<PlanEntry> variants) {

    private static final Comparator<PlanEntry> MOST_URGENT = Comparator.<PlanEntry, Progress>comparing(
                    entry -> new Told(entry).progress())
            .thenComparing(PlanEntry::standing);

    PostLine {
        variants = List.copyOf(variants);
    }

    /** The posts behind the entries, each where its first variant stands. */
    static List<PostLine> of(List<PlanEntry> entries) {
        var posts = new LinkedHashMap<PostId, List<PlanEntry>>();
        entries.forEach(entry ->
                posts.computeIfAbsent(entry.post(), post -> new ArrayList<>()).add(entry));
        return posts.values().stream().map(PostLine::new).toList();
    }

    public PostId id() {
        return first().post();
    }

    public String title() {
        return first().title();
    }

    public @Nullable BeatId beat() {
        return first().beat();
    }

    public @Nullable String beatName() {
        return first().beatName();
    }

    /** When its first variant is due. */
    public Instant due() {
        return first().schedule().due();
    }

    /** When its first variant is due, where people live. */
    public LocalDateTime at() {
        return first().schedule().local();
    }

    public LocalDate day() {
        return at().toLocalDate();
    }

    /** Where the variant stands that most needs somebody. */
    public Standing standing() {
        return variants.stream().min(MOST_URGENT).orElseThrow().standing();
    }

    public Progress progress() {
        return variants.stream()
                .map(entry -> new Told(entry).progress())
                .min(Comparator.naturalOrder())
                .orElseThrow();
    }

    private PlanEntry first() {
        return variants.getFirst();
    }
}
