package fi.kaari.arc;

import static fi.kaari.arc.BeatKind.*;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The blueprint of an arc: which beats, in which order, and how they share its time. */
public enum Shape {
    EVENT_COUNTDOWN(
            part(ANNOUNCEMENT, 2),
            part(BACKGROUND, 3),
            part(TENSION, 3),
            part(REMINDER, 2),
            part(CLIMAX, 1),
            part(ECHO, 2)),
    FIVE_ACT(
            part(HOOK, 2),
            part(BACKGROUND, 3),
            part(TENSION, 3),
            part(TURNING_POINT, 2),
            part(CLIMAX, 2),
            part(ECHO, 2)),
    SERIES(part(HOOK, 1), part(EPISODE, 1), part(EPISODE, 1), part(EPISODE, 1), part(EPISODE, 1), part(ECHO, 1)),
    PROBLEM_AND_ANSWER(part(PROBLEM, 1), part(BACKGROUND, 1), part(ANSWER, 2), part(FOLLOW_UP, 1)),
    CORRECTION(part(MISTAKE, 1), part(BeatKind.CORRECTION, 1), part(ANSWER, 2), part(FOLLOW_UP, 2));

    private final List<Part> parts;

    Shape(Part... parts) {
        this.parts = List.of(parts);
    }

    /** The kinds of its beats, in their order. */
    public List<BeatKind> kinds() {
        return parts.stream().map(Part::kind).toList();
    }

    /**
     * Its beats laid over the days from the first to the last, without gaps where the days suffice.
     *
     * @param event the day that belongs to the climax alone, if the shape has one; null if there is no such day
     * @param names what each kind of beat is called in the planner's language
     */
    List<Beat> beats(LocalDate from, LocalDate to, @Nullable LocalDate event, Function<BeatKind, String> names) {
        int climax = kinds().indexOf(CLIMAX);
        if (event == null || climax < 0) return laid(parts, from, to, names);
        var before = event.minusDays(1);
        var after = event.plusDays(1);
        var beats = new ArrayList<Beat>();
        beats.addAll(laid(parts.subList(0, climax), from, before.isBefore(from) ? from : before, names));
        beats.addAll(laid(parts.subList(climax, climax + 1), event, event, names));
        beats.addAll(laid(parts.subList(climax + 1, parts.size()), after.isAfter(to) ? to : after, to, names));
        return beats;
    }

    private static List<Beat> laid(List<Part> parts, LocalDate from, LocalDate to, Function<BeatKind, String> names) {
        long days = ChronoUnit.DAYS.between(from, to) + 1;
        int whole = parts.stream().mapToInt(Part::share).sum();
        var beats = new ArrayList<Beat>();
        int before = 0;
        for (var part : parts) {
            var first = from.plusDays(days * before / whole);
            before += part.share();
            var last = from.plusDays(days * before / whole).minusDays(1);
            beats.add(Beat.of(names.apply(part.kind()), part.kind(), first, last.isBefore(first) ? first : last));
        }
        return beats;
    }

    /** As it stands in addresses, message keys and the database: {@code five-act}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Shape ofKey(String key) {
        return valueOf(key.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    private static Part part(BeatKind kind, int share) {
        return new Part(kind, share);
    }

    private record Part(BeatKind kind, int share) {}
}
