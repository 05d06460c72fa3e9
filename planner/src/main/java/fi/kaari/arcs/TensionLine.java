package fi.kaari.arcs;

import fi.kaari.arc.Beat;
import fi.kaari.arcs.Spline.Point;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The tension of a story from beat to beat, rising to its first one and ebbing away after its last one. */
record TensionLine(Scale scale, Spline spline) {

    /** How far the line sinks between a beat and the end of the arc. */
    private static final double EBB = 0.4;

    static TensionLine of(List<Beat> beats, Scale scale) {
        var points = middles(beats, scale);
        if (points.isEmpty()) points.add(new Point(scale.canvas().width() / 2, scale.y(0)));
        points.addFirst(new Point(scale.canvas().left(), ebb(scale, points.getFirst())));
        points.addLast(new Point(scale.canvas().right(), ebb(scale, points.getLast())));
        return new TensionLine(scale, Spline.through(points));
    }

    double at(double x) {
        return spline.at(x);
    }

    String path() {
        return spline.path();
    }

    /** What lies below the line. */
    String area() {
        var canvas = scale.canvas();
        var right = new Point(canvas.right(), canvas.baseline());
        var left = new Point(canvas.left(), canvas.baseline());
        return path() + " L" + right + " L" + left + " Z";
    }

    /** The middle of each beat at its tension; of beats with the same middle the highest counts. */
    private static List<Point> middles(List<Beat> beats, Scale scale) {
        var points = new ArrayList<Point>();
        beats.stream()
                .map(beat -> new Point(scale.middle(beat), scale.y(beat.tension())))
                .sorted(Comparator.comparingDouble(Point::x).thenComparingDouble(Point::y))
                .filter(point ->
                        points.isEmpty() || point.x() - points.getLast().x() >= 1)
                .forEach(points::add);
        return points;
    }

    private static double ebb(Scale scale, Point beat) {
        return beat.y() + (scale.y(0) - beat.y()) * EBB;
    }
}
