package fi.kaari.arcs;

import fi.kaari.arc.Arc;
import fi.kaari.arc.Beat;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * Where the days and the tension of an arc lie on a sheet.
 *
 * @param top the height of the greatest tension
 */
record Scale(Arc.Outline outline, Canvas canvas, double top) {

    private static final double MINUTES_OF_A_DAY = 24 * 60;

    /** Where a moment lies; what is outside the arc lies at its ends. */
    double x(LocalDateTime moment) {
        var begin = outline.from().atStartOfDay();
        double part = Duration.between(begin, moment).toMinutes() / (outline.days() * MINUTES_OF_A_DAY);
        return canvas.left() + (canvas.right() - canvas.left()) * Math.clamp(part, 0, 1);
    }

    /** Where a day begins. */
    double x(LocalDate day) {
        return x(day.atStartOfDay());
    }

    double middle(Beat beat) {
        return (x(beat.from()) + x(beat.to().plusDays(1))) / 2;
    }

    /** Where the middle of a day lies; null if it is not a day of the arc. */
    @Nullable
    Double within(LocalDate day) {
        boolean within = !day.isBefore(outline.from()) && !day.isAfter(outline.to());
        return within ? x(day.atTime(12, 0)) : null;
    }

    /** @param tension from 0 to 10 */
    double y(double tension) {
        double floor = canvas.baseline() - canvas.height() / 24;
        return floor - (floor - top) * tension / 10;
    }
}
