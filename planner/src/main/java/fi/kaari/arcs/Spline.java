package fi.kaari.arcs;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A smooth line through points that never rises above nor falls below its neighbouring points: a monotone cubic, with
 * the tangents of Fritsch and Carlson (1980).
 *
 * @param points by x, each further right than the one before; two at least
 * @param slopes the tangent at each point
 */
record Spline(List<Point> points, List<Double> slopes) {

    static Spline through(List<Point> points) {
        return new Spline(List.copyOf(points), slopes(points));
    }

    /** The height of the line; beyond its ends, that of its ends. */
    double at(double x) {
        if (x <= points.getFirst().x()) return points.getFirst().y();
        if (x >= points.getLast().x()) return points.getLast().y();
        int piece = 0;
        while (x > points.get(piece + 1).x()) piece++;
        return within(piece, x);
    }

    /** The line as the {@code d} of an SVG path. */
    String path() {
        var path = new StringBuilder("M").append(points.getFirst());
        for (int piece = 0; piece < points.size() - 1; piece++) {
            var from = points.get(piece);
            var to = points.get(piece + 1);
            double third = (to.x() - from.x()) / 3;
            path.append(" C")
                    .append(new Point(from.x() + third, from.y() + slopes.get(piece) * third))
                    .append(' ')
                    .append(new Point(to.x() - third, to.y() - slopes.get(piece + 1) * third))
                    .append(' ')
                    .append(to);
        }
        return path.toString();
    }

    private double within(int piece, double x) {
        var from = points.get(piece);
        var to = points.get(piece + 1);
        double width = to.x() - from.x();
        double t = (x - from.x()) / width;
        double u = 1 - t;
        return u * u * (1 + 2 * t) * from.y()
                + t * t * (3 - 2 * t) * to.y()
                + width * t * u * (u * slopes.get(piece) - t * slopes.get(piece + 1));
    }

    private static List<Double> slopes(List<Point> points) {
        var slopes = new ArrayList<Double>();
        for (int place = 0; place < points.size(); place++) slopes.add(slope(points, place));
        return List.copyOf(slopes);
    }

    /** Level at both ends and at every height and depth; in between the harmonic mean of what lies on both sides. */
    private static double slope(List<Point> points, int place) {
        if (place == 0 || place == points.size() - 1) return 0;
        double before = steepness(points.get(place - 1), points.get(place));
        double after = steepness(points.get(place), points.get(place + 1));
        return before * after <= 0 ? 0 : 2 * before * after / (before + after);
    }

    private static double steepness(Point from, Point to) {
        return (to.y() - from.y()) / (to.x() - from.x());
    }

    /** A place in a picture, y downwards. */
    record Point(double x, double y) {

        @Override
        public String toString() {
            return String.format(Locale.ROOT, "%.1f,%.1f", x, y);
        }
    }
}
