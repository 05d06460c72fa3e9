package fi.kaari.intake;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** A text file with a row a line, as Excel and others save it; what separates its cells, and how it is encoded, is found out. */
final class CsvSpreadsheet implements Spreadsheet {

    private static final int LONGEST_TEXT = 100_000;
    private static final int LOOKED_AT = 50;
    private static final List<Character> SEPARATORS = List.of(';', ',', '\t', '|');

    private final Path file;
    private final Charset charset;
    private final char separator;
    private final int lines;

    private CsvSpreadsheet(Path file, Charset charset, char separator, int lines) {
        this.file = file;
        this.charset = charset;
        this.separator = separator;
        this.lines = lines;
    }

    static CsvSpreadsheet open(Path file) throws IOException {
        var charset = Encoding.of(file);
        var separator = SEPARATORS.stream()
                .max(Comparator.comparingInt((Character each) -> understood(file, charset, each))
                        .thenComparing(SEPARATORS::indexOf, Comparator.reverseOrder()))
                .orElseThrow();
        return new CsvSpreadsheet(file, charset, separator, count(file));
    }

    @Override
    public List<Sheet> sheets() {
        return List.of(new CsvSheet());
    }

    @Override
    public int lines() {
        return lines;
    }

    @Override
    public void close() {
        // nothing stays open between two readings
    }

    /** How many headings are recognised in the best of the first rows, if this is what separates them. */
    private static int understood(Path file, Charset charset, char separator) {
        try (var lines = lines(file, charset, separator)) {
            return lines.limit(LOOKED_AT)
                    .mapToInt(line -> Headings.of(line).recognised())
                    .max()
                    .orElse(0);
        } catch (FileRefused wrongSeparator) {
            return 0;
        }
    }

    private static int count(Path file) throws IOException {
        int lines = 1;
        try (var in = Files.newInputStream(file)) {
            var buffer = new byte[1 << 16];
            for (int read; (read = in.read(buffer)) > 0; ) {
                for (int at = 0; at < read; at++) if (buffer[at] == '\n') lines++;
            }
        }
        return lines;
    }

    private static Stream<Line> lines(Path file, Charset charset, char separator) {
        try {
            var records = CsvReader.builder()
                    .fieldSeparator(separator)
                    .skipEmptyLines(false)
                    .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                    .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                    .allowUnclosedQuote(false)
                    .detectBomHeader(true)
                    .maxBufferSize(LONGEST_TEXT)
                    .ofCsvRecord(file, charset)
                    .iterator();
            var lines = Spliterators.spliteratorUnknownSize(new Lines(records), Spliterator.ORDERED);
            return StreamSupport.stream(lines, false).onClose(() -> close(records));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static void close(CloseableIterator<CsvRecord> records) {
        try {
            records.close();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private final class CsvSheet implements Sheet {

        @Override
        public String name() {
            return "";
        }

        @Override
        public Stream<Line> lines() {
            return CsvSpreadsheet.lines(file, charset, separator);
        }
    }

    /** Counts rows as Excel does: one a record, however many lines of text it has. */
    private static final class Lines implements Iterator<Line> {

        private final Iterator<CsvRecord> records;
        private int number;

        private Lines(Iterator<CsvRecord> records) {
            this.records = records;
        }

        @Override
        public boolean hasNext() {
            try {
                return records.hasNext();
            } catch (CsvParseException malformed) {
                throw new FileRefused("csv", number + 1);
            }
        }

        @Override
        public Line next() {
            try {
                return new Line(
                        ++number,
                        false,
                        records.next().getFields().stream().map(Lines::cell).toList());
            } catch (CsvParseException malformed) {
                throw new FileRefused("csv", number);
            }
        }

        private static Cell cell(String text) {
            var words = Spaces.stripped(text);
            return words.length() > 1 && words.startsWith("=") ? new Cell.Formula() : new Cell.Words(text);
        }
    }
}
