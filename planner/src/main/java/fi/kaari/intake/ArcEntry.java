package fi.kaari.intake;

import fi.kaari.arc.ArcId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An arc of an import and what is to become of it.
 *
 * @param arc the one that is meant, null while it is not here
 * @param revision of the arc that it was compared with
 * @param chosen whether it, or what has changed about it, is taken with the next taking
 */
record ArcEntry(
        int position,
        ArcSketch sketch,
        Verdict verdict,
        @Nullable ArcId arc,
        @Nullable Long revision,
        List<Change> changes,
        List<Finding> findings,
        boolean chosen) {

    ArcEntry {
        changes = List.copyOf(changes);
        findings = List.copyOf(findings);
    }

    static ArcEntry open(int position, ArcSketch sketch) {
        return new ArcEntry(position, sketch, Verdict.READ, null, null, List.of(), List.of(), false);
    }

    /** Judged for the first time, it is chosen if that is usual; later, as the person left it. */
    ArcEntry judged(
            Verdict anew, @Nullable ArcId meant, @Nullable Long at, List<Change> differences, List<Finding> found) {
        var isChosen = anew.isTakeable() && (isTakeable() ? chosen : anew.isTakenByDefault());
        return new ArcEntry(position, sketch, anew, meant, at, differences, found, isChosen);
    }

    ArcEntry taken(ArcId as) {
        return new ArcEntry(position, sketch, Verdict.TAKEN, as, null, changes, findings, false);
    }

    ArcEntry refused(Finding because) {
        var all = new ArrayList<>(findings);
        all.add(because);
        return new ArcEntry(position, sketch, Verdict.REFUSED, arc, revision, changes, all, false);
    }

    ArcEntry at(int place, ArcSketch seen) {
        return new ArcEntry(place, seen, verdict, arc, revision, changes, findings, chosen);
    }

    boolean isTakeable() {
        return verdict.isTakeable();
    }
}
