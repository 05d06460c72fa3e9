package fi.kaari.intake;

import fi.kaari.workspace.Actor;
import fi.kaari.workspace.NotFound;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.springframework.stereotype.Service;

/** All imports, and what people do with them. */
@Service
class Intakes {

    /** Small files are done before anybody needs a progress bar. */
    private static final Duration PATIENCE = Duration.ofMillis(1500);

    private final IntakeTable table;
    private final RowTable rows;
    private final Workshop workshop;
    private final IntakeTrail trail;
    private final Clock clock;

    Intakes(IntakeTable table, RowTable rows, Workshop workshop, IntakeTrail trail, Clock clock) {
        this.table = table;
        this.rows = rows;
        this.workshop = workshop;
        this.trail = trail;
        this.clock = clock;
    }

    /** @throws NotFound if there is no such import in the actor's workspace */
    Intake get(Actor actor, IntakeId id) {
        actor.requireWriting();
        return table.find(id)
                .filter(intake -> intake.workspace().equals(actor.workspace()))
                .orElseThrow(() -> new NotFound(id));
    }

    /** The newest first. */
    List<Intake> latest(Actor actor, int limit) {
        actor.requireWriting();
        return table.latest(actor.workspace(), limit);
    }

    /** Begins to read a file, which is removed afterwards. */
    Intake receive(Actor actor, Upload upload) {
        actor.requireWriting();
        var intake = Intake.begin(actor, upload.name(), upload.sha256(), upload.bytes(), clock.instant());
        trail.uploaded(actor, intake);
        await(workshop.read(intake, upload.file()));
        return get(actor, intake.id());
    }

    /** Compares the file with what is here now, and goes on with that if it was interrupted. */
    void lookAgain(Actor actor, IntakeId id) {
        await(workshop.judge(get(actor, id).workspace(), id));
    }

    /** Takes the chosen rows, and goes on with that if it was interrupted. */
    void take(Actor actor, IntakeId id) {
        await(workshop.take(actor, get(actor, id).id()));
    }

    /** Chooses one of the times that there are instead of the one that there is not, or is twice. */
    void settle(Actor actor, IntakeId id, int position, Choice time) {
        get(actor, id);
        var row = rows.find(id, position).orElseThrow(() -> new NotFound(id + "/" + position));
        rows.judge(id, List.of(row.choosing(time)));
        lookAgain(actor, id);
    }

    private static void await(CompletableFuture<Void> work) {
        try {
            work.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException stillAtIt) {
            return;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
