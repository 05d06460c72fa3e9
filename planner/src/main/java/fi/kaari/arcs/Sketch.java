package fi.kaari.arcs;

import fi.kaari.arc.Arc;
import fi.kaari.arc.Beat;
import fi.kaari.arc.BeatKind;
import fi.kaari.arc.Colour;
import fi.kaari.arc.Shape;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A story curve in a few strokes, for a card.
 *
 * @param today where today lies; null if it is not a day of the arc
 */
record Sketch(
        Canvas canvas, String line, String area, @Nullable Double today) {

    static Sketch of(Arc arc, LocalDate today) {
        var scale = scale(arc.outline());
        return of(arc.beats(), scale, scale.within(today));
    }

    /** As the shape would lie over a hundred days. */
    static Sketch of(Shape shape) {
        var first = LocalDate.of(2000, 1, 1);
        var outline =
                new Arc.Outline(shape.key(), shape, "", "", "", "", Colour.FJORD, "", first, first.plusDays(99), null);
        return of(outline.beats(BeatKind::key), scale(outline), null);
    }

    private static Sketch of(List<Beat> beats, Scale scale, @Nullable Double today) {
        var line = TensionLine.of(beats, scale);
        return new Sketch(scale.canvas(), line.path(), line.area(), today);
    }

    private static Scale scale(Arc.Outline outline) {
        return new Scale(outline, Canvas.SKETCH, 4);
    }
}
