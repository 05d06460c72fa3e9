package fi.kaari.intake;

import fi.kaari.intake.Column.Table;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Reads a spreadsheet as a plan, row by row. */
final class PlanReader {

    private static final int MOST_ARCS = 500;

    private final int mostRows;
    private final Consumer<Written> posts;
    private final Runnable step;
    private final List<Written> arcs = new ArrayList<>();
    private final List<SheetSummary> sheets = new ArrayList<>();
    private int rows;

    /**
     * @param posts takes each row that tells of a post
     * @param step is told of every row of the file, whatever it holds
     */
    PlanReader(int mostRows, Consumer<Written> posts, Runnable step) {
        this.mostRows = mostRows;
        this.posts = posts;
        this.step = step;
    }

    /** @throws FileRefused if there is no plan in it, or one that is too large */
    void read(Spreadsheet spreadsheet) throws IOException {
        for (var sheet : spreadsheet.sheets()) read(sheet);
        if (sheets.stream().noneMatch(SheetSummary::isPlan)) throw notAPlan();
    }

    /** The rows that tell of arcs. */
    List<Written> arcs() {
        return List.copyOf(arcs);
    }

    /** What each sheet was understood as. */
    List<SheetSummary> sheets() {
        return List.copyOf(sheets);
    }

    private void read(Sheet sheet) throws IOException {
        var reader = new SheetReader(sheet.name());
        int before = rows + arcs.size();
        try (var lines = sheet.lines()) {
            for (var rest = lines.iterator(); !reader.isOver() && rest.hasNext(); step.run())
                reader.next(rest.next())
                        .ifPresent(row -> take(row, reader.headings().orElseThrow()));
        }
        sheets.add(SheetSummary.of(sheet.name(), reader, rows + arcs.size() - before));
    }

    private void take(Written row, Headings headings) {
        if (!headings.missing().isEmpty()) return;
        if (headings.table() == Table.PLAN) {
            if (++rows > mostRows) throw new FileRefused("too-many-rows", mostRows);
            posts.accept(row);
        } else {
            if (arcs.size() == MOST_ARCS) throw new FileRefused("too-many-arcs", MOST_ARCS);
            arcs.add(row);
        }
    }

    private FileRefused notAPlan() {
        return sheets.stream()
                .filter(sheet -> sheet.table() == Table.PLAN)
                .findFirst()
                .map(sheet -> new FileRefused(
                        "columns-missing",
                        sheet.headingsAt(),
                        sheet.missing().stream().map(Text::of).toList()))
                .orElseGet(() -> new FileRefused("no-headings"));
    }

    /**
     * What a sheet was understood as.
     *
     * @param table null if it has no headings that we know
     * @param headingsAt the row of its headings as Excel shows it
     * @param columns what was found
     * @param unknown headings that mean nothing to us
     * @param missing what no row can do without
     * @param rows how many rows of it tell something
     * @param leftAt the row at which reading stopped, as too many before it told nothing; 0 if it was read to its end
     */
    record SheetSummary(
            String name,
            @Nullable Table table,
            int headingsAt,
            List<Column> columns,
            List<String> unknown,
            List<Column> missing,
            int rows,
            int leftAt) {

        static SheetSummary of(String name, SheetReader reader, int rows) {
            return reader.headings()
                    .map(headings -> new SheetSummary(
                            name,
                            headings.table(),
                            reader.headingsAt(),
                            headings.places().keySet().stream().sorted().toList(),
                            headings.unknown(),
                            headings.missing(),
                            rows,
                            reader.leftAt()))
                    .orElseGet(() -> new SheetSummary(name, null, 0, List.of(), List.of(), List.of(), 0, 0));
        }

        /** Whether it has columns that are understood and of which nothing is taken. */
        public boolean hasIdle() {
            return columns.stream().anyMatch(column -> !column.isTaken());
        }

        /** How many rows before {@code leftAt} told nothing. */
        public int idle() {
            return SheetReader.MOST_IDLE;
        }

        boolean isPlan() {
            return table == Table.PLAN && missing.isEmpty();
        }
    }
}
