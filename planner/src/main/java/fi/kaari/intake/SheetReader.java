package fi.kaari.intake;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads one sheet from the top: finds its headings, then puts each row into words. */
final class SheetReader {

    private static final int HEADINGS_BEFORE = 100;
    private static final int MOST_COLUMNS = 200;

    /** Nobody leaves so many rows without a word between two posts; programs leave them below the last one. */
    static final int MOST_IDLE = 2_000;

    /** What people fill in for rows that are still to be written; a row with nothing else is empty. */
    private static final Set<Column> PREPARED = EnumSet.of(
            Column.CHANNEL, Column.LANGUAGE, Column.TIME, Column.ID, Column.NUMBER, Column.APPROVER, Column.STATUS);

    private final String sheet;

    private @Nullable Headings headings;
    private int headingsAt;
    private int lines;
    private int idle;
    private int last;
    private String arc = "";
    private Map<Column, String> above = Map.of();

    SheetReader(String sheet) {
        this.sheet = sheet;
    }

    /** The headings, once they have been met. */
    Optional<Headings> headings() {
        return Optional.ofNullable(headings);
    }

    /** The row of the headings as Excel shows it, 0 as long as there is none. */
    int headingsAt() {
        return headingsAt;
    }

    /** Whether nothing more is to be expected: there are no headings near the top, or nothing comes for far too long. */
    boolean isOver() {
        return idle > MOST_IDLE || headings == null && lines > HEADINGS_BEFORE;
    }

    /** The row at which nothing was expected any more, as Excel shows it; 0 if the plan had not been that quiet. */
    int leftAt() {
        return headings != null && isOver() ? last : 0;
    }

    /** The next row in words; empty if it is none of the plan's. */
    Optional<Written> next(Line line) {
        var row = read(line);
        idle = row.isPresent() ? 0 : idle + 1;
        last = line.number();
        return row;
    }

    private Optional<Written> read(Line line) {
        if (line.isBlank()) return pause();
        if (isHeadings(line)) return pause();
        var known = headings;
        return known == null ? Optional.empty() : row(line, known);
    }

    private Optional<Written> pause() {
        above = Map.of();
        return Optional.empty();
    }

    private boolean isHeadings(Line line) {
        if (headings == null && ++lines > HEADINGS_BEFORE) return false;
        var found = Headings.in(line).filter(it -> headings == null || it.table() == headings.table());
        found.ifPresent(it -> {
            if (it.recognised() + it.unknown().size() > MOST_COLUMNS)
                throw new FileRefused("too-many-columns", MOST_COLUMNS);
            if (headings == null) headingsAt = line.number();
            headings = it;
        });
        return found.isPresent();
    }

    private Optional<Written> row(Line line, Headings known) {
        var words = new EnumMap<Column, String>(Column.class);
        var findings = new ArrayList<Finding>();
        known.places().keySet().forEach(column -> {
            var word = word(line, column, known.places(column), findings);
            if (!word.isEmpty()) words.put(column, word);
        });
        return known.table() == Column.Table.ARCS ? arc(line, words, findings) : post(line, words, findings);
    }

    private Optional<Written> arc(Line line, Map<Column, String> words, List<Finding> findings) {
        return words.isEmpty() ? Optional.empty() : Optional.of(written(line, words, findings));
    }

    private Optional<Written> post(Line line, Map<Column, String> words, List<Finding> findings) {
        if (findings.isEmpty() && PREPARED.containsAll(words.keySet())) return pause();
        if (words.containsKey(Column.ARC)) startArc(words.get(Column.ARC));
        if (words.keySet().equals(Set.of(Column.ARC))) return Optional.empty();
        if (!words.containsKey(Column.ARC)) inherit(words);
        above = Map.copyOf(words);
        if (line.hidden()) findings.add(Finding.warning("hidden"));
        return Optional.of(written(line, words, findings));
    }

    private void startArc(String name) {
        if (!name.equals(arc)) above = Map.of();
        arc = name;
    }

    /** Names stand in the first row of a group and hold for those below it. */
    private void inherit(Map<Column, String> words) {
        if (!arc.isEmpty()) words.put(Column.ARC, arc);
        for (var column : List.of(Column.BEAT, Column.TITLE))
            if (above.containsKey(column)) words.putIfAbsent(column, above.get(column));
    }

    private Written written(Line line, Map<Column, String> words, List<Finding> findings) {
        return new Written(sheet, line.number(), words, findings);
    }

    private static String word(Line line, Column column, List<Integer> places, List<Finding> findings) {
        var words = new ArrayList<String>();
        for (int place : places) {
            var word = word(column, line.cell(place), findings);
            if (!word.isEmpty() || !column.joint().isEmpty()) words.add(word);
        }
        return words.stream().allMatch(String::isEmpty) ? "" : String.join(column.joint(), words);
    }

    private static String word(Column column, Cell cell, List<Finding> findings) {
        return switch (cell) {
            case Cell.Words words -> Spaces.stripped(words.text());
            case Cell.Figure figure -> CellWords.of(column, figure);
            case Cell.Formula formula -> broken(column, findings, "formula");
            case Cell.Failure failure -> broken(column, findings, "failure", failure.text());
        };
    }

    private static String broken(Column column, List<Finding> findings, String code, Object... arguments) {
        if (column.isTaken()) {
            var all = new ArrayList<Object>(List.of(Text.of(column)));
            all.addAll(List.of(arguments));
            findings.add(Finding.error(code, all.toArray()));
        }
        return "";
    }
}
