package fi.kaari.arcs;

import static java.util.Objects.requireNonNull;

import fi.kaari.arc.Arc;
import fi.kaari.arc.Quiet;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The story of an arc as a picture: tension by beat, a dot for each post, today, and where it falls silent. All
 * measures are units of the picture.
 *
 * @param line the tension, as the {@code d} of an SVG path
 * @param area what lies below the line, likewise
 * @param today where today lies; null if it is not a day of the arc
 */
record Curve(
        Canvas canvas,
        String line,
        String area,
        List<Name> names,
        List<Day> days,
        List<Dot> dots,
        List<Silence> silences,
        @Nullable Double today) {

    /** Of the label that says "today". */
    static final double TODAY_WIDTH = 64;

    /** @param posts in the order of their times */
    static Curve of(Arc arc, List<PostLine> posts, List<Quiet> quiet, LocalDate today, Canvas canvas) {
        return Drawing.of(arc, canvas).curve(posts, quiet, today);
    }

    /** The middle of the label that says "today", which does not leave the sheet. */
    public double todayLabel() {
        return Math.clamp(requireNonNull(today), TODAY_WIDTH / 2, canvas.width() - TODAY_WIDTH / 2);
    }

    /**
     * The name of a beat above the day it begins.
     *
     * @param edge where the beat begins, marked from below the name to the baseline
     * @param peak whether the story is highest here
     */
    record Name(String text, double x, double y, double edge, boolean peak) {}

    /**
     * A date below the baseline.
     *
     * @param anchor {@code start}, {@code middle} or {@code end}
     */
    record Day(LocalDate date, double x, String anchor) {}

    /** A post on the line. */
    record Dot(PostLine post, double x, double y) {}

    /** A quiet stretch: the box that holds its words. */
    record Silence(Quiet quiet, double x, double y, double width, double height) {

        public double middle() {
            return x + width / 2;
        }
    }
}
