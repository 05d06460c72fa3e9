package fi.kaari.intake;

import java.util.List;

/**
 * One row of a sheet.
 *
 * @param number as Excel shows it, from 1
 * @param hidden whether Excel hides it, by a filter or by hand
 */
record Line(int number, boolean hidden, List<Cell> cells) {

    Line {
        cells = List.copyOf(cells);
    }

    Cell cell(int column) {
        return column < cells.size() ? cells.get(column) : Cell.EMPTY;
    }

    boolean isBlank() {
        return cells.stream().allMatch(Cell::isEmpty);
    }
}
