package fi.kaari.intake;

import fi.kaari.workspace.People;
import fi.kaari.workspace.Person;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Puts together what the page of an import shows. */
@Component
class Previews {

    private static final int REFUSED_SHOWN = 5;
    private static final int LOOKED_AT = 500;

    private final RowTable rows;
    private final RowViews rowViews;
    private final ArcViews arcViews;
    private final LeftoverViews leftovers;
    private final People people;

    Previews(RowTable rows, RowViews rowViews, ArcViews arcViews, LeftoverViews leftovers, People people) {
        this.rows = rows;
        this.rowViews = rowViews;
        this.arcViews = arcViews;
        this.leftovers = leftovers;
        this.people = people;
    }

    Preview of(Intake intake, Filter filter, int page, Locale language) {
        var counts = rows.counts(intake.id());
        var number = Math.clamp(page, 1, Math.max(1, Math.ceilDiv(filter.count(counts), Preview.SIZE)));
        var views = rowViews.in(intake.workspace(), language);
        var shown = rows.page(intake.id(), filter, Preview.SIZE, (number - 1) * Preview.SIZE);
        var refused = rows.page(intake.id(), Filter.REFUSED, REFUSED_SHOWN, 0);
        return new Preview(
                intake,
                people.find(intake.person()).map(Person::name).orElse(""),
                counts,
                filter,
                number,
                shown.stream().map(views::of).toList(),
                refused.stream().map(views::of).toList(),
                arcViews.of(intake, language),
                missing(intake.id(), views),
                leftovers.of(intake));
    }

    private List<String> missing(IntakeId intake, RowViews.Session views) {
        return rows.lackingMedia(intake, LOOKED_AT).stream()
                .flatMap(row -> views.missing(row).stream())
                .distinct()
                .toList();
    }
}
