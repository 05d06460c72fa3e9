package fi.kaari.intake;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.Supplier;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.SheetVisibility;
import org.jspecify.annotations.Nullable;

/** An .xlsx file. */
final class XlsxSpreadsheet implements Spreadsheet {

    private static final ReadingOptions LENIENT = new ReadingOptions(false, true);
    private static final int LAST_SERIAL = 2_958_465;

    private final ReadableWorkbook workbook;
    private final int lines;

    private XlsxSpreadsheet(ReadableWorkbook workbook, int lines) {
        this.workbook = workbook;
        this.lines = lines;
    }

    /** @throws FileRefused if it is damaged or harmful */
    static XlsxSpreadsheet open(Path file, IntakeSettings settings) throws IOException {
        int lines = Inspection.lines(file, settings.maxUnpackedSize().toBytes());
        var workbook = whole(() -> open(file));
        return new XlsxSpreadsheet(workbook, lines);
    }

    private static ReadableWorkbook open(Path file) {
        try {
            return new ReadableWorkbook(file.toFile(), LENIENT);
        } catch (IOException malformed) {
            throw new ExcelReaderException(malformed.getMessage(), malformed);
        }
    }

    @Override
    public List<Sheet> sheets() {
        return workbook.getSheets()
                .filter(sheet -> sheet.getVisibility() == SheetVisibility.VISIBLE)
                .<Sheet>map(XlsxSheet::new)
                .toList();
    }

    @Override
    public int lines() {
        return lines;
    }

    @Override
    public void close() throws IOException {
        workbook.close();
    }

    /** The library answers what is malformed with whatever it stumbles over; it is the file's fault all the same. */
    private static <T> T whole(Supplier<T> reading) {
        try {
            return reading.get();
        } catch (RuntimeException malformed) {
            throw new FileRefused("damaged");
        }
    }

    private record XlsxSheet(org.dhatim.fastexcel.reader.Sheet sheet) implements Sheet {

        @Override
        public String name() {
            return sheet.getName();
        }

        @Override
        public Stream<Line> lines() throws IOException {
            var rows = opened();
            var lines = Spliterators.spliteratorUnknownSize(new Lines(rows.iterator()), Spliterator.ORDERED);
            return StreamSupport.stream(lines, false).onClose(rows::close);
        }

        /** A workbook may list a sheet that it does not hold. */
        private Stream<Row> opened() throws IOException {
            try {
                return sheet.openStream();
            } catch (RuntimeException malformed) {
                throw new FileRefused("damaged");
            }
        }
    }

    private record Lines(Iterator<Row> rows) implements Iterator<Line> {

        @Override
        public boolean hasNext() {
            return whole(rows::hasNext);
        }

        @Override
        public Line next() {
            return whole(() -> line(rows.next()));
        }

        private static Line line(Row row) {
            var cells = new ArrayList<Cell>();
            for (int column = 0; column < row.getCellCount(); column++) cells.add(cell(row.getCell(column)));
            while (!cells.isEmpty() && cells.getLast().isEmpty()) cells.removeLast();
            return new Line(row.getRowNum(), row.isHidden(), cells);
        }

        private static Cell cell(org.dhatim.fastexcel.reader.@Nullable Cell cell) {
            if (cell == null) return Cell.EMPTY;
            return switch (cell.getType()) {
                case EMPTY -> Cell.EMPTY;
                case STRING, BOOLEAN -> new Cell.Words(cell.getText());
                case NUMBER -> number(cell);
                case ERROR -> new Cell.Failure(cell.getText());
                // some programs write plain text as the text of a formula that is not there
                case FORMULA -> cell.getFormula() == null ? new Cell.Words(cell.getText()) : new Cell.Formula();
            };
        }

        private static Cell number(org.dhatim.fastexcel.reader.Cell cell) {
            var value = cell.asNumber().doubleValue();
            if (!Double.isFinite(value)) return new Cell.Failure(Objects.requireNonNull(cell.getRawValue()));
            return new Cell.Figure(BigDecimal.valueOf(value), moment(cell, value));
        }

        private static @Nullable LocalDateTime moment(org.dhatim.fastexcel.reader.Cell cell, double value) {
            try {
                return value < 0 || value > LAST_SERIAL ? null : cell.asDate();
            } catch (DateTimeException beyondTime) {
                return null;
            }
        }
    }
}
