package fi.kaari.intake;

import fi.kaari.channel.Channel;
import fi.kaari.intake.WordDiff.Piece;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A row as the page shows it.
 *
 * @param planned what it means
 * @param errors in the words of the page
 * @param warnings in the words of the page
 * @param choices times that there are, where the one that is written is not or is twice
 * @param link where the post is that it changes or that has come of it, null while there is none
 */
record RowView(
        Row row,
        Planned planned,
        List<FileView> files,
        List<String> errors,
        List<String> warnings,
        List<ChangeView> changes,
        List<ChoiceView> choices,
        @Nullable String link) {

    public @Nullable Channel channel() {
        return planned.channel();
    }

    /** As Excel shows it. */
    public int number() {
        return row.written().number();
    }

    public Verdict verdict() {
        return row.judgement().verdict();
    }

    /** A file that the row names, and whether the library has it. */
    record FileView(String name, String alternativeText, boolean isFound) {}

    /** Something that the row says differently; {@code part} is its name in the words of the page. */
    record ChangeView(String part, List<Piece> pieces) {}

    /** A time to take instead. */
    record ChoiceView(String key, String words) {}
}
