package fi.kaari.intake;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/** What stands in one cell of a spreadsheet. */
sealed interface Cell {

    Cell EMPTY = new Words("");

    /** Text as somebody wrote it. */
    record Words(String text) implements Cell {}

    /**
     * A number, which is how spreadsheets keep dates and times, too.
     *
     * @param moment the date and time it stands for if it is meant as one; null if it cannot be
     */
    record Figure(BigDecimal value, @Nullable LocalDateTime moment) implements Cell {}

    /** A formula, which nobody works out here. */
    record Formula() implements Cell {}

    /** What remains of a formula that could not be worked out, e.g. {@code #REF!}. */
    record Failure(String text) implements Cell {}

    default boolean isEmpty() {
        return this instanceof Words words && Spaces.stripped(words.text()).isEmpty();
    }
}
