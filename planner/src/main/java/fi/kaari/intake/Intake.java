package fi.kaari.intake;

import fi.kaari.intake.PlanReader.SheetSummary;
import fi.kaari.post.VariantId;
import fi.kaari.workspace.Actor;
import fi.kaari.workspace.PersonId;
import fi.kaari.workspace.WorkspaceId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One file on its way in.
 *
 * @param sha256 of the file, hex
 * @param isWorkedOn whether somebody has begun to work on it and not said that they ended
 * @param seenAt when whoever works on it last said so
 * @param done how many of {@code total} are done in this stage
 * @param refusal why the file was not read, null if it was
 * @param sheets what each sheet was understood as
 * @param leftovers what came from an earlier version of the plan, is still to go out, and is no longer in it
 */
record Intake(
        IntakeId id,
        WorkspaceId workspace,
        String fileName,
        String sha256,
        long bytes,
        PersonId person,
        Instant startedAt,
        Stage stage,
        boolean isWorkedOn,
        Instant seenAt,
        int done,
        int total,
        @Nullable Refusal refusal,
        List<SheetSummary> sheets,
        List<VariantId> leftovers) {

    /** Whoever says nothing for so long is gone. */
    static final Duration SILENCE = Duration.ofSeconds(15);

    Intake {
        sheets = List.copyOf(sheets);
        leftovers = List.copyOf(leftovers);
    }

    static Intake begin(Actor actor, String fileName, String sha256, long bytes, Instant now) {
        return new Intake(
                IntakeId.random(),
                actor.workspace(),
                fileName,
                sha256,
                bytes,
                actor.id(),
                now,
                Stage.READING,
                false,
                now,
                0,
                0,
                null,
                List.of(),
                List.of());
    }

    boolean isUnderWay(Instant now) {
        return stage.isWork() && isWorkedOn && now.isBefore(seenAt.plus(SILENCE));
    }

    /** Whether whoever worked on it ended before it was done. */
    boolean isInterrupted(Instant now) {
        return stage.isWork() && !isUnderWay(now);
    }

    /** Where an import stands. */
    enum Stage {
        /** The file is being read. */
        READING,
        /** What was read is being compared with what is there. */
        JUDGING,
        /** Waits for a person. */
        READY,
        /** What was chosen is being taken. */
        TAKING,
        /** The file could not be read. */
        REFUSED;

        boolean isWork() {
            return this == READING || this == JUDGING || this == TAKING;
        }

        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Why a file was not read: {@code import.refused.<code>}. */
    record Refusal(String code, List<Object> arguments) {

        Refusal {
            arguments = Finding.error(code, arguments.toArray()).arguments();
        }

        static Refusal of(FileRefused refused) {
            return new Refusal(refused.code(), refused.arguments());
        }
    }
}
