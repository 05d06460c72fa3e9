package fi.kaari.arcs;

import fi.kaari.arc.Arc;
import fi.kaari.arc.Beat;
import fi.kaari.arc.Colour;
import fi.kaari.arc.StaleArc;
import fi.kaari.page.Times;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.ModelAndView;

/**
 * Two versions of an arc side by side, where they differ: what somebody wanted to save, and what somebody else had saved.
 *
 * @param facts what differs in the outline
 * @param colours mine and theirs, none if both are the same
 * @param mine the beats of the one, none if both have the same
 * @param theirs the beats of the other, likewise
 */
record Comparison(List<Fact> facts, List<Colour> colours, List<Line> mine, List<Line> theirs) {

    static Comparison of(StaleArc stale, Times times) {
        var mine = stale.attempted();
        var theirs = stale.current();
        return new Comparison(
                facts(mine.outline(), theirs.outline(), times),
                colours(mine.outline().colour(), theirs.outline().colour()),
                lines(mine.beats(), theirs.beats()),
                lines(theirs.beats(), mine.beats()));
    }

    /** Whether both versions say the same, so that nobody has to choose. */
    public boolean isEmpty() {
        return facts.isEmpty() && colours.isEmpty() && mine.isEmpty() && theirs.isEmpty();
    }

    /** @param kept the fields of the form that somebody wanted to save, so that they still can */
    ModelAndView page(StaleArc stale, Map<String, String> kept) {
        return new ModelAndView("arcs/stale", HttpStatus.CONFLICT)
                .addObject("stale", stale)
                .addObject("comparison", this)
                .addObject("kept", kept);
    }

    private static List<Colour> colours(Colour mine, Colour theirs) {
        return mine == theirs ? List.of() : List.of(mine, theirs);
    }

    private static List<Fact> facts(Arc.Outline mine, Arc.Outline theirs, Times times) {
        return Stream.<Fact>of(
                        fact("name", mine, theirs, Arc.Outline::name),
                        fact("goal", mine, theirs, Arc.Outline::goal),
                        fact("target", mine, theirs, Arc.Outline::target),
                        fact("audience", mine, theirs, Arc.Outline::audience),
                        fact("key-message", mine, theirs, Arc.Outline::keyMessage),
                        fact("owner", mine, theirs, Arc.Outline::owner),
                        fact("from", mine, theirs, outline -> times.date(outline.from())),
                        fact("to", mine, theirs, outline -> times.date(outline.to())),
                        fact("event", mine, theirs, outline -> date(outline.eventOn(), times)))
                .filter(fact -> !fact.mine().equals(fact.theirs()))
                .toList();
    }

    private static Fact fact(String key, Arc.Outline mine, Arc.Outline theirs, Function<Arc.Outline, String> text) {
        return new Fact(key, text.apply(mine), text.apply(theirs));
    }

    private static String date(@Nullable LocalDate day, Times times) {
        return day == null ? "" : times.date(day);
    }

    private static List<Line> lines(List<Beat> beats, List<Beat> others) {
        if (beats.equals(others)) return List.of();
        var common = new HashSet<>(CommonOrder.of(beats, others));
        return beats.stream().map(beat -> new Line(beat, common.contains(beat))).toList();
    }

    /**
     * One fact of an outline in both versions.
     *
     * @param key as in its message key {@code arcs.field.<key>}
     */
    record Fact(String key, String mine, String theirs) {}

    /** A beat in one version, and whether the other version has the very same in the same order. */
    record Line(Beat beat, boolean same) {}
}
