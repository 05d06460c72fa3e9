package fi.kaari.intake;

import fi.kaari.intake.Column.Table;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The row of a sheet that says what its columns are, as it was understood.
 *
 * @param places where each column stands, from 0; several places are joined
 * @param unknown headings that mean nothing to us, as they are written
 */
record Headings(Table table, Map<Column, List<Integer>> places, List<String> unknown) {

    private static final int ENOUGH = 3;
    private static final int LONGEST = 60;

    Headings {
        places = Map.copyOf(places);
        unknown = List.copyOf(unknown);
    }

    /** The best reading of a row as headings, however few of its cells are some. */
    static Headings of(Line line) {
        return Arrays.stream(Table.values())
                .map(table -> read(line, table))
                .max(Comparator.comparingInt(Headings::recognised))
                .orElseThrow();
    }

    /** The row's headings, if so many of its cells are known that it can be nothing else. */
    static Optional<Headings> in(Line line) {
        return Optional.of(of(line)).filter(headings -> headings.recognised() >= ENOUGH);
    }

    int recognised() {
        return places.size();
    }

    boolean has(Column column) {
        return places.containsKey(column);
    }

    /** What no row can do without and this sheet does not have. */
    List<Column> missing() {
        if (table == Table.ARCS) return has(Column.NAME) ? List.of() : List.of(Column.NAME);
        return Column.NEEDED.stream().filter(column -> !has(column)).toList();
    }

    /** Where a column stands, from 0; empty if the sheet does not have it. */
    List<Integer> places(Column column) {
        return places.getOrDefault(column, List.of());
    }

    private static Headings read(Line line, Table table) {
        var places = new EnumMap<Column, List<Integer>>(Column.class);
        var unknown = new ArrayList<String>();
        for (int place = 0; place < line.cells().size(); place++) {
            if (!(line.cell(place) instanceof Cell.Words words) || words.isEmpty()) continue;
            var column = column(words.text(), table)
                    .filter(it -> !places.containsKey(it) || !it.joint().isEmpty());
            if (column.isPresent())
                places.computeIfAbsent(column.get(), it -> new ArrayList<>()).add(place);
            else unknown.add(Spaces.single(words.text()));
        }
        return new Headings(table, places, unknown);
    }

    private static Optional<Column> column(String heading, Table table) {
        if (heading.length() > LONGEST) return Optional.empty();
        var group = table.name().toLowerCase(Locale.ROOT);
        var bare = heading.replaceAll("[(\\[][^)\\]]{0,200}[)\\]]", "").replaceAll("[\\s\\d]{1,20}$", "");
        return Words.meaning(group, heading)
                .or(() -> Words.meaning(group, bare))
                .map(key -> Column.valueOf(key.toUpperCase(Locale.ROOT).replace('-', '_')));
    }
}
