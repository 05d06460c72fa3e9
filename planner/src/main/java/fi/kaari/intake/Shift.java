package fi.kaari.intake;

import fi.kaari.intake.Intake.Refusal;
import fi.kaari.intake.Intake.Stage;
import java.time.Duration;
import java.util.function.BooleanSupplier;

/** One worker's time at an import: it says how far it has got and learns whether it may go on. */
final class Shift {

    private static final long PAUSE = Duration.ofMillis(250).toNanos();

    private final IntakeTable table;
    private final IntakeId intake;
    private final String worker;
    private final BooleanSupplier isClosing;
    private Stage stage;
    private int total;
    private long saidAt;

    Shift(IntakeTable table, IntakeId intake, String worker, Stage stage, BooleanSupplier isClosing) {
        this.table = table;
        this.intake = intake;
        this.worker = worker;
        this.stage = stage;
        this.isClosing = isClosing;
    }

    IntakeId intake() {
        return intake;
    }

    void begin(Stage next, int steps) {
        stage = next;
        total = steps;
        say(0);
    }

    /** @throws Over if somebody else has taken over, or Kaari is being stopped */
    void step(int done) {
        if (isClosing.getAsBoolean()) throw new Over();
        if (System.nanoTime() - saidAt > PAUSE) say(done);
    }

    void end() {
        table.end(intake, worker, Stage.READY);
    }

    void refuse(FileRefused refused) {
        table.refuse(intake, worker, Refusal.of(refused));
    }

    void leave() {
        table.leave(intake, worker);
    }

    private void say(int done) {
        if (!table.progress(intake, worker, stage, done, total)) throw new Over();
        saidAt = System.nanoTime();
    }

    /** The worker has to stop; what it has done so far stays. */
    static final class Over extends RuntimeException {}
}
