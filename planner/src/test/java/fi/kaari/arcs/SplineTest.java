package fi.kaari.arcs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import fi.kaari.arcs.Spline.Point;
import java.util.List;
import java.util.Locale;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

class SplineTest {

    private static final List<Point> HILL = List.of(
            new Point(0, 80),
            new Point(10, 60),
            new Point(40, 70),
            new Point(60, 70),
            new Point(90, 0),
            new Point(100, 50));

    private final Spline spline = Spline.through(HILL);

    @Test
    void goesThroughEveryPoint() {
        assertThat(HILL).allSatisfy(point -> assertThat(spline.at(point.x())).isCloseTo(point.y(), within(1e-9)));
    }

    @Test
    void staysBetweenNeighbouringPoints() {
        for (int piece = 0; piece < HILL.size() - 1; piece++) {
            var from = HILL.get(piece);
            var to = HILL.get(piece + 1);
            DoubleStream.iterate(from.x(), x -> x <= to.x(), x -> x + 0.25)
                    .forEach(x -> assertThat(spline.at(x))
                            .isBetween(Math.min(from.y(), to.y()) - 1e-9, Math.max(from.y(), to.y()) + 1e-9));
        }
    }

    @Test
    void hasNoCorners() {
        double step = 1e-6;
        for (var point : HILL.subList(1, HILL.size() - 1)) {
            double before = (spline.at(point.x()) - spline.at(point.x() - step)) / step;
            double after = (spline.at(point.x() + step) - spline.at(point.x())) / step;
            assertThat(before).isCloseTo(after, within(1e-3));
        }
    }

    @Test
    void isLevelBeyondItsEnds() {
        assertThat(spline.at(-50)).isEqualTo(80);
        assertThat(spline.at(1000)).isEqualTo(50);
    }

    @Test
    void isWrittenAsAPathWhateverTheLanguage() {
        var before = Locale.getDefault();
        Locale.setDefault(Locale.of("fi"));
        try {
            assertThat(Spline.through(List.of(new Point(0, 9), new Point(4.5, 3)))
                            .path())
                    .isEqualTo("M0.0,9.0 C1.5,9.0 3.0,3.0 4.5,3.0");
        } finally {
            Locale.setDefault(before);
        }
    }
}
