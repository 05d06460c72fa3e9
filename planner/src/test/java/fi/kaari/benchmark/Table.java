package fi.kaari.benchmark;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Figures in rows below a header, printed as a Markdown table; numbers stand at the right, with spaces between thousands. */
final class Table {

    private final List<String> header;
    private final List<List<Object>> rows = new ArrayList<>();

    Table(String... header) {
        this.header = List.of(header);
    }

    /** One cell for each word of the header: a whole number, a fraction (shown with two decimals), or words. */
    Table row(Object... cells) {
        if (cells.length != header.size()) throw new IllegalArgumentException("Not as wide as the header");
        rows.add(List.of(cells));
        return this;
    }

    void print() {
        System.out.println(this);
    }

    @Override
    public String toString() {
        var lines = new ArrayList<String>();
        lines.add(line(header));
        lines.add(columns().mapToObj(this::rule).collect(Collectors.joining("|", "|", "|")));
        rows.forEach(row -> lines.add(line(row)));
        return String.join("\n", lines);
    }

    private String line(List<?> cells) {
        return columns()
                .mapToObj(column -> padded(cells.get(column), column))
                .collect(Collectors.joining(" | ", "| ", " |"));
    }

    private String padded(Object cell, int column) {
        var padding = " ".repeat(width(column) - written(cell).length());
        return isNumeric(column) ? padding + written(cell) : written(cell) + padding;
    }

    private String rule(int column) {
        return "-".repeat(width(column) + 1) + (isNumeric(column) ? ":" : "-");
    }

    private int width(int column) {
        var longest = rows.stream()
                .mapToInt(row -> written(row.get(column)).length())
                .max()
                .orElse(0);
        return Math.max(header.get(column).length(), longest);
    }

    private boolean isNumeric(int column) {
        return rows.stream().map(row -> row.get(column)).allMatch(Number.class::isInstance);
    }

    private IntStream columns() {
        return IntStream.range(0, header.size());
    }

    private static String written(Object cell) {
        return switch (cell) {
            case Integer number -> String.format(Locale.ROOT, "%,d", number).replace(',', ' ');
            case Long number -> String.format(Locale.ROOT, "%,d", number).replace(',', ' ');
            case Number number ->
                String.format(Locale.ROOT, "%,.2f", number.doubleValue()).replace(',', ' ');
            default -> cell.toString();
        };
    }
}
