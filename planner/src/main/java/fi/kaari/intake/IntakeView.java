package fi.kaari.intake;

import org.jspecify.annotations.Nullable;

/**
 * An import as a list shows it.
 *
 * @param person who brought it in
 * @param isUnderWay whether somebody works on it at this moment
 * @param isInterrupted whether somebody worked on it and stopped half way
 * @param refusal why it could not be read, in the words of the page; null if it could
 */
record IntakeView(
        Intake intake,
        String person,
        Counts counts,
        boolean isUnderWay,
        boolean isInterrupted,
        @Nullable String refusal) {}
