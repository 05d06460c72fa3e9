package fi.kaari.intake;

import fi.kaari.workspace.Actor;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What of a file a person wants. */
@Service
class Selection {

    private final Intakes intakes;
    private final RowTable rows;
    private final ArcEntryTable arcs;

    Selection(Intakes intakes, RowTable rows, ArcEntryTable arcs) {
        this.intakes = intakes;
        this.rows = rows;
        this.arcs = arcs;
    }

    /** Everything that can be taken, or nothing. */
    @Transactional
    public void all(Actor actor, IntakeId intake, boolean chosen) {
        rows.chooseAll(intakes.get(actor, intake).id(), chosen);
    }

    /**
     * Chooses of the rows that a person was shown those that they ticked, and leaves the others.
     *
     * @param shown their positions
     */
    @Transactional
    public void rows(Actor actor, IntakeId intake, List<Integer> shown, Set<Integer> ticked) {
        intakes.get(actor, intake);
        shown.forEach(position -> rows.choose(intake, position, ticked.contains(position)));
    }

    /** The same for arcs. */
    @Transactional
    public void arcs(Actor actor, IntakeId intake, List<Integer> shown, Set<Integer> ticked) {
        intakes.get(actor, intake);
        shown.forEach(position -> arcs.choose(intake, position, ticked.contains(position)));
    }

    Counts counts(IntakeId intake) {
        return rows.counts(intake);
    }
}
