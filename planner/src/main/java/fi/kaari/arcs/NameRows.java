package fi.kaari.arcs;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/** Rows of names above a curve, filled from left to right so that none stands on another. */
final class NameRows {

    private static final double FIRST = 14;
    private static final double NEXT = 18;
    private static final double GAP = 10;
    private static final int MOST = 5;

    private final List<Double> ends = new ArrayList<>();

    /** The height of the first row that is free from there on, which is taken from now on; empty if no row is. */
    OptionalDouble place(double x, String name) {
        int row = 0;
        while (row < ends.size() && ends.get(row) > x) row++;
        if (row == MOST) return OptionalDouble.empty();
        if (row == ends.size()) ends.add(0.0);
        ends.set(row, x + width(name) + GAP);
        return OptionalDouble.of(FIRST + NEXT * row);
    }

    /** The height where something else can begin. */
    double bottom() {
        return FIRST + NEXT * Math.max(1, ends.size()) - 4;
    }

    /** A generous guess for 13 px semi-bold. */
    static double width(String name) {
        return name.codePointCount(0, name.length()) * 7.6;
    }
}
