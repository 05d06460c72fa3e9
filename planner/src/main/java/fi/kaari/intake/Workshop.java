package fi.kaari.intake;

import fi.kaari.intake.Intake.Stage;
import fi.kaari.workspace.Actor;
import fi.kaari.workspace.WorkspaceId;
import jakarta.annotation.PreDestroy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Where files are worked on while those who sent them watch a progress bar. */
@Component
class Workshop {

    private static final Logger log = LoggerFactory.getLogger(Workshop.class);
    private static final Duration FAREWELL = Duration.ofSeconds(10);

    private final ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor();
    private final IntakeTable intakes;
    private final Reading reading;
    private final Judging judging;
    private final Taking taking;

    private volatile boolean isClosing;

    Workshop(IntakeTable intakes, Reading reading, Judging judging, Taking taking) {
        this.intakes = intakes;
        this.reading = reading;
        this.judging = judging;
        this.taking = taking;
    }

    /** Reads a file and removes it. */
    CompletableFuture<Void> read(Intake intake, Path file) {
        return work(intake.id(), Stage.READING, shift -> {
            readAndRemove(file, shift);
            judging.judge(intake.workspace(), shift);
        });
    }

    /** Compares what was read with what is here now. */
    CompletableFuture<Void> judge(WorkspaceId workspace, IntakeId intake) {
        return work(intake, Stage.JUDGING, shift -> judging.judge(workspace, shift));
    }

    /** Takes what is chosen, and looks again at what is left: it may join what was taken. */
    CompletableFuture<Void> take(Actor actor, IntakeId intake) {
        return work(intake, Stage.TAKING, shift -> {
            if (taking.take(actor, shift)) judging.judge(actor.workspace(), shift);
        });
    }

    private void readAndRemove(Path file, Shift shift) throws IOException {
        try {
            reading.read(file, shift);
        } finally {
            Files.deleteIfExists(file);
        }
    }

    /** Nothing happens if somebody else is at work on the import. */
    private CompletableFuture<Void> work(IntakeId intake, Stage stage, Job job) {
        return intakes.begin(intake, stage)
                .map(worker -> new Shift(intakes, intake, worker, stage, () -> isClosing))
                .map(shift -> CompletableFuture.runAsync(() -> work(shift, job), workers))
                .orElseGet(() -> CompletableFuture.completedFuture(null));
    }

    private static void work(Shift shift, Job job) {
        try {
            job.run(shift);
            shift.end();
        } catch (FileRefused refused) {
            shift.refuse(refused);
        } catch (Shift.Over over) {
            shift.leave();
        } catch (Exception failure) {
            log.error("The import {} stopped; whoever began it can go on from its page", shift.intake(), failure);
            shift.leave();
        }
    }

    @PreDestroy
    void close() throws InterruptedException {
        isClosing = true;
        workers.shutdown();
        workers.awaitTermination(FAREWELL.toSeconds(), TimeUnit.SECONDS);
    }

    /** Work at one import. */
    private interface Job {
        void run(Shift shift) throws IOException;
    }
}
