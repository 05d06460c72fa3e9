package fi.kaari.arcs;

import fi.kaari.arc.Arc;
import fi.kaari.arc.Beat;
import fi.kaari.arc.BeatId;
import fi.kaari.arc.BeatKind;
import fi.kaari.arc.InvalidArc;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/** The beats of an arc in their order, as somebody is arranging them. */
record BeatsForm(@Nullable List<Line> beats) {

    private static final Pattern REMOVAL = Pattern.compile("remove-(\\d{1,3})");
    private static final Pattern MOVE = Pattern.compile("move-(\\d{1,3})-(\\d{1,3})");

    BeatsForm {
        beats = beats == null
                ? List.of()
                : beats.stream().filter(Objects::nonNull).toList();
    }

    static BeatsForm of(Arc arc) {
        return new BeatsForm(arc.beats().stream().map(Line::of).toList());
    }

    /**
     * After one step of arranging.
     *
     * @param step {@code add}, {@code remove-<place>} or {@code move-<place>-<new place>}, places counted from 0; anything
     *     else changes nothing
     */
    BeatsForm after(String step, Arc.Outline outline) {
        if (step.equals("add")) return adding(outline);
        var removal = REMOVAL.matcher(step);
        if (removal.matches()) return without(Integer.parseInt(removal.group(1)));
        var move = MOVE.matcher(step);
        return move.matches() ? moved(Integer.parseInt(move.group(1)), Integer.parseInt(move.group(2))) : this;
    }

    /** With an empty beat at the end, on the days that are left. */
    private BeatsForm adding(Arc.Outline outline) {
        var from = lines().stream()
                .flatMap(line -> Typed.day(line.to()).stream())
                .max(LocalDate::compareTo)
                .filter(day -> !day.isBefore(outline.from()) && day.isBefore(outline.to()))
                .map(day -> day.plusDays(1))
                .orElse(outline.to());
        return new BeatsForm(Stream.concat(lines().stream(), Stream.of(Line.empty(from, outline.to())))
                .toList());
    }

    private BeatsForm without(int place) {
        return new BeatsForm(IntStream.range(0, lines().size())
                .filter(at -> at != place)
                .mapToObj(lines()::get)
                .toList());
    }

    /** Beyond the ends is at the ends. */
    private BeatsForm moved(int place, int to) {
        if (place >= lines().size()) return this;
        var order = new ArrayList<>(lines());
        var moving = order.remove(place);
        order.add(Math.min(to, order.size()), moving);
        return new BeatsForm(order);
    }

    /** The beats that are in the arc and not in here any more. */
    List<Beat> removedFrom(Arc arc) {
        var kept = lines().stream().map(Line::id).toList();
        return arc.beats().stream()
                .filter(beat -> !kept.contains(beat.id().value()))
                .toList();
    }

    /** What was typed, by the names of the fields. */
    Map<String, String> fields() {
        var fields = new LinkedHashMap<String, String>();
        for (int place = 0; place < lines().size(); place++) {
            var path = "beats[" + place + "].";
            lines().get(place).fields().forEach((name, text) -> fields.put(path + name, text));
        }
        return fields;
    }

    /** What was typed, if it makes sense; else the errors say what does not. */
    Optional<List<Beat>> beats(Arc.Outline outline, Errors errors) {
        var read = new ArrayList<Beat>();
        for (int place = 0; place < lines().size(); place++) {
            errors.pushNestedPath("beats[" + place + "]");
            lines().get(place).beat(outline, errors).ifPresent(read::add);
            errors.popNestedPath();
        }
        return errors.hasErrors() ? Optional.empty() : Optional.of(read);
    }

    /** Says what is wrong with the beats as a whole. */
    static void reject(InvalidArc invalid, Errors errors) {
        invalid.codes().forEach(code -> errors.reject("arc.invalid." + code));
    }

    private List<Line> lines() {
        return Objects.requireNonNull(beats);
    }

    /** One beat as somebody typed it; null where their form had no such field. */
    record Line(
            @Nullable String id,
            @Nullable String name,
            @Nullable String kind,
            @Nullable String tension,
            @Nullable String from,
            @Nullable String to) {

        static Line of(Beat beat) {
            return new Line(
                    beat.id().value(),
                    beat.name(),
                    beat.kind().key(),
                    Integer.toString(beat.tension()),
                    beat.from().toString(),
                    beat.to().toString());
        }

        static Line empty(LocalDate from, LocalDate to) {
            var kind = BeatKind.EPISODE;
            var tension = Integer.toString(kind.usualTension());
            return new Line(BeatId.random().value(), "", kind.key(), tension, from.toString(), to.toString());
        }

        private Map<String, String> fields() {
            return Map.of(
                    "id", Typed.text(id),
                    "name", Typed.text(name),
                    "kind", Typed.text(kind),
                    "tension", Typed.text(tension),
                    "from", Typed.text(from),
                    "to", Typed.text(to));
        }

        private Optional<Beat> beat(Arc.Outline outline, Errors errors) {
            var typed = new Typed(errors);
            var sort = typed.choice("kind", kind, BeatKind::ofKey);
            var height = typed.number("tension", tension, "arc.invalid.beat.tension");
            var first = typed.day("from", from);
            var last = typed.day("to", to);
            boolean hasDates = first.isPresent() && last.isPresent();
            return typed.valid(
                            Line::reject,
                            () -> new Beat(
                                    beatId(),
                                    Typed.text(name),
                                    sort.orElse(BeatKind.EPISODE),
                                    height.orElse(0),
                                    hasDates ? first.get() : outline.from(),
                                    hasDates ? last.get() : outline.from()))
                    .filter(beat -> lies(beat, outline, errors));
        }

        /** Its id; a new one if it has none that could be one. */
        public BeatId beatId() {
            try {
                return new BeatId(Typed.text(id));
            } catch (IllegalArgumentException none) {
                return BeatId.random();
            }
        }

        private static boolean lies(Beat beat, Arc.Outline outline, Errors errors) {
            if (!outline.holds(beat)) errors.rejectValue("to", "arc.invalid.beat.outside");
            return outline.holds(beat);
        }

        private static void reject(InvalidArc invalid, Errors errors) {
            invalid.codes().forEach(code -> {
                var subject = code.split("\\.")[1];
                errors.rejectValue(subject.equals("dates") ? "to" : subject, "arc.invalid." + code);
            });
        }
    }
}
