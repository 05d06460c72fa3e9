package fi.kaari.intake;

import fi.kaari.arc.Colour;
import fi.kaari.intake.RowView.ChangeView;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An arc of a file as the page shows it; as it is here, if it is.
 *
 * @param shape the name of its shape in the words of the page
 * @param link where the arc is, null while there is none
 */
record ArcView(
        ArcEntry entry,
        Colour colour,
        String shape,
        String goal,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable LocalDate event,
        List<String> errors,
        List<String> warnings,
        List<ChangeView> changes,
        @Nullable String link) {

    public Verdict verdict() {
        return entry.verdict();
    }

    /** Whether somebody has to say that it is wanted: other arcs come with their first post. */
    public boolean isToBeChosen() {
        return entry.isTakeable()
                && (entry.verdict() == Verdict.CHANGED || entry.sketch().posts() == 0);
    }
}
