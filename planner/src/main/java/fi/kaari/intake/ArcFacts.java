package fi.kaari.intake;

import fi.kaari.arc.Arc;
import fi.kaari.arc.Beat;
import fi.kaari.arc.BeatKind;
import fi.kaari.arc.Colour;
import fi.kaari.arc.Shape;
import fi.kaari.intake.ArcSketch.BeatSketch;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What a sketch says about its arc, as far as it can be understood.
 *
 * @param shape null if the file names none
 * @param from null if neither the list nor a post has a readable day
 * @param event the day everything leads up to, null if nothing tells
 */
record ArcFacts(
        String name,
        @Nullable Shape shape,
        String goal,
        String target,
        String audience,
        String keyMessage,
        String owner,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable LocalDate event,
        List<Finding> findings) {

    ArcFacts {
        findings = List.copyOf(findings);
    }

    static ArcFacts of(ArcSketch sketch) {
        var findings = new ArrayList<Finding>();
        var row = Optional.ofNullable(sketch.listed());
        row.ifPresent(written -> findings.addAll(written.findings()));
        var shape = row.flatMap(written -> shape(written, findings)).orElse(null);
        var from = row.flatMap(written -> date(written, Column.FROM, findings)).orElse(sketch.first());
        var to = row.flatMap(written -> date(written, Column.TO, findings)).orElse(sketch.last());
        var event = row.flatMap(written -> date(written, Column.EVENT, findings))
                .or(() -> isLeadingUp(shape, sketch) ? event(sketch, findings) : Optional.empty())
                .orElse(null);
        if (from == null || to == null) findings.add(Finding.error("arc.dates-missing"));
        return new ArcFacts(
                sketch.name(),
                shape,
                fact(row, Column.GOAL),
                fact(row, Column.TARGET),
                fact(row, Column.AUDIENCE),
                fact(row, Column.KEY_MESSAGE),
                fact(row, Column.OWNER),
                from,
                to,
                event,
                findings);
    }

    boolean canBeTaken() {
        return findings.stream().noneMatch(Finding::isError);
    }

    /** The arc to begin from it. */
    Arc.Outline outline(Colour colour, String usualOwner) {
        return new Arc.Outline(
                name,
                shapeOrUsual(),
                goal,
                target,
                audience,
                keyMessage,
                colour,
                owner.isEmpty() ? usualOwner : owner,
                Objects.requireNonNull(from),
                Objects.requireNonNull(to),
                event);
    }

    Shape shapeOrUsual() {
        if (shape != null) return shape;
        return event != null ? Shape.EVENT_COUNTDOWN : Shape.FIVE_ACT;
    }

    /**
     * The beats to begin it with: those that its posts name, each until the next one begins; those of its shape if its
     * posts name none.
     *
     * @param names what each kind of beat is called
     */
    static List<Beat> beats(ArcSketch sketch, Arc.Outline outline, Function<BeatKind, String> names) {
        return sketch.beats().isEmpty() ? outline.beats(names) : laidOut(sketch.beats(), outline.from(), outline.to());
    }

    private static List<Beat> laidOut(List<BeatSketch> sketches, LocalDate first, LocalDate last) {
        var beats = new ArrayList<Beat>();
        var from = first;
        for (int at = 0; at < sketches.size(); at++) {
            var beat = sketches.get(at);
            var isLast = at + 1 == sketches.size();
            var next = isLast ? last.plusDays(1) : within(sketches.get(at + 1).first(), first, last);
            var to = within(later(beat.last(), next.minusDays(1)), from, last);
            beats.add(Beat.of(beat.name(), beat.kind(), from, to));
            from = within(next, first, last);
        }
        return beats;
    }

    private static LocalDate within(LocalDate day, LocalDate first, LocalDate last) {
        if (day.isBefore(first)) return first;
        return day.isAfter(last) ? last : day;
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    private static boolean isLeadingUp(@Nullable Shape shape, ArcSketch sketch) {
        return shape == Shape.EVENT_COUNTDOWN || sketch.countsDown();
    }

    private static Optional<LocalDate> event(ArcSketch sketch, List<Finding> findings) {
        var climax = sketch.climax();
        climax.ifPresentOrElse(
                day -> findings.add(Finding.warning("arc.event-guessed", day(day))),
                () -> findings.add(Finding.warning("arc.event-missing")));
        return climax;
    }

    private static Optional<Shape> shape(Written row, List<Finding> findings) {
        if (!row.has(Column.SHAPE)) return Optional.empty();
        var shape = Words.meaning("shape", row.get(Column.SHAPE)).map(Shape::ofKey);
        if (shape.isEmpty()) findings.add(Finding.warning("arc.shape", Spaces.single(row.get(Column.SHAPE))));
        return shape;
    }

    private static Optional<LocalDate> date(Written row, Column column, List<Finding> findings) {
        if (!row.has(column)) return Optional.empty();
        try {
            return Optional.of(WrittenDate.parse(row.get(column)).date());
        } catch (Unreadable unreadable) {
            findings.add(unreadable.finding().asWarning());
            return Optional.empty();
        }
    }

    private static String fact(Optional<Written> row, Column column) {
        return row.map(written -> written.get(column)).orElse("");
    }

    private static String day(LocalDate day) {
        return "%d.%d.%d".formatted(day.getDayOfMonth(), day.getMonthValue(), day.getYear());
    }
}
