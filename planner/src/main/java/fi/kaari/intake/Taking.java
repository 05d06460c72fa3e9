package fi.kaari.intake;

import fi.kaari.intake.Intake.Stage;
import fi.kaari.workspace.Actor;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Takes what was chosen of a file: arcs first, then one post after the other; what is refused keeps nothing else out. */
@Component
class Taking {

    private final RowTable rows;
    private final ArcTaking arcs;
    private final UnitTaking units;
    private final Errands errands;
    private final IntakeTrail trail;

    Taking(RowTable rows, ArcTaking arcs, UnitTaking units, Errands errands, IntakeTrail trail) {
        this.rows = rows;
        this.arcs = arcs;
        this.units = units;
        this.errands = errands;
        this.trail = trail;
    }

    /** @return whether there is more that could be taken */
    boolean take(Actor actor, Shift shift) {
        var chosen = rows.chosenUnits(shift.intake());
        shift.begin(Stage.TAKING, chosen.size());
        var errand = errands.begin(actor, shift.intake());
        arcs.waiting(shift.intake()).forEach(entry -> take(errand, entry));
        int done = 0;
        for (var unit : chosen) {
            take(errand, unit);
            shift.step(++done);
        }
        trail.taken(actor, shift.intake());
        return rows.counts(shift.intake()).takeable() > 0;
    }

    private void take(Errand errand, ArcEntry entry) {
        attempt(errand, entry).ifPresent(because -> arcs.refused(errand.intake(), entry, because));
    }

    private Optional<Finding> attempt(Errand errand, ArcEntry entry) {
        return Refusing.attempt(() -> {
            if (entry.verdict() == Verdict.CHANGED) arcs.revise(errand.actor(), errand.intake(), entry);
            else begin(errand, entry);
        });
    }

    private void begin(Errand errand, ArcEntry entry) {
        errand.arcs().put(entry.sketch().key(), arcs.begin(errand.actor(), errand.intake(), entry));
    }

    private void take(Errand errand, String unit) {
        beginArcs(errand, unit)
                .or(() -> Refusing.attempt(() -> units.take(errand, unit)))
                .ifPresent(because -> refuse(errand.intake(), unit, because));
    }

    /** Begins the arcs that the rows of a post name and nobody has begun yet. */
    private Optional<Finding> beginArcs(Errand errand, String unit) {
        return rows.chosen(errand.intake(), unit).stream()
                .map(row -> Identity.key(row.written().get(Column.ARC)))
                .distinct()
                .filter(key -> !errand.arcs().containsKey(key))
                .flatMap(key -> arcs.find(errand.intake(), key).stream())
                .flatMap(entry -> attempt(errand, entry).stream())
                .findFirst();
    }

    private void refuse(IntakeId intake, String unit, Finding because) {
        List<Row> refused = rows.chosen(intake, unit).stream()
                .map(row -> row.judged(row.judgement().refused(because)))
                .toList();
        rows.judge(intake, refused);
    }
}
