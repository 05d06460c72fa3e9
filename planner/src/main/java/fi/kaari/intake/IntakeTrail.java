package fi.kaari.intake;

import fi.kaari.audit.Act;
import fi.kaari.audit.AuditTrail;
import fi.kaari.workspace.Actor;
import java.time.Duration;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Records who brought in which file, and how much of it was taken; the previews themselves are kept for a while only. */
@Component
class IntakeTrail {

    private static final Duration KEPT = Duration.ofDays(90);

    private final IntakeTable intakes;
    private final RowTable rows;
    private final AuditTrail audit;

    IntakeTrail(IntakeTable intakes, RowTable rows, AuditTrail audit) {
        this.intakes = intakes;
        this.rows = rows;
        this.audit = audit;
    }

    @Transactional
    public void uploaded(Actor actor, Intake intake) {
        intakes.forget(intake.workspace(), intake.startedAt().minus(KEPT));
        intakes.insert(intake);
        var details =
                Map.of("file", intake.fileName(), "sha256", intake.sha256(), "bytes", Long.toString(intake.bytes()));
        audit.record(actor, new Act("import.uploaded", "import/" + intake.id(), details));
    }

    /** How many rows of the file have been taken altogether, in this taking and in those before. */
    @Transactional
    public void taken(Actor actor, IntakeId id) {
        var intake = intakes.find(id).orElseThrow();
        var counts = rows.counts(id);
        var details = Map.of(
                "file",
                intake.fileName(),
                "sha256",
                intake.sha256(),
                "rows",
                Integer.toString(counts.all()),
                "taken",
                Integer.toString(counts.of(Verdict.TAKEN)));
        audit.record(actor, new Act("import.taken", "import/" + id, details));
    }
}
