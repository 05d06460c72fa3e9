package fi.kaari.arcs;

import fi.kaari.arc.Quiet;
import java.util.Comparator;
import java.util.DoubleSummaryStatistics;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A place for the words of a quiet stretch, clear of the line: below it where there is room, else above it. */
record SilenceBox(double x, TensionLine line) {

    private static final double WIDTH = 132;
    private static final double HEIGHT = 44;
    private static final double GAP = 16;
    private static final int SAMPLES = 24;

    /**
     * In the middle of the stretch, or as near to it as there is room.
     *
     * @param from where the stretch begins
     * @param to where it ends
     */
    static Curve.Silence of(Quiet quiet, double from, double to, TensionLine line) {
        double swing = Math.max(0, (to - from - WIDTH) / 2 - GAP);
        return Stream.of(0.0, -0.5, 0.5, -1.0, 1.0)
                .map(side -> centred((from + to) / 2 + side * swing, line))
                .max(Comparator.comparingDouble(SilenceBox::room))
                .orElseThrow()
                .drawn(quiet);
    }

    private static SilenceBox centred(double middle, TensionLine line) {
        return new SilenceBox(
                Math.clamp(middle - WIDTH / 2, 0, line.scale().canvas().width() - WIDTH), line);
    }

    /** What is left over on the better side; more than enough is no better than enough. */
    private double room() {
        return Math.min(0, Math.max(roomBelow(), roomAbove()));
    }

    private double roomBelow() {
        return line.scale().canvas().baseline() - heights().getMax() - 2 * GAP - HEIGHT;
    }

    private double roomAbove() {
        return heights().getMin() - line.scale().top() - HEIGHT;
    }

    private Curve.Silence drawn(Quiet quiet) {
        double y = roomBelow() >= 0
                ? heights().getMax() + GAP
                : Math.max(0, heights().getMin() - GAP - HEIGHT);
        return new Curve.Silence(quiet, x, y, WIDTH, HEIGHT);
    }

    private DoubleSummaryStatistics heights() {
        return IntStream.rangeClosed(0, SAMPLES)
                .mapToDouble(sample -> line.at(x + WIDTH * sample / SAMPLES))
                .summaryStatistics();
    }
}
