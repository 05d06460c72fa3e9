package fi.kaari.intake;

import fi.kaari.workspace.Fingerprint;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A row as it is written in a file, every cell in words.
 *
 * @param sheet the name of its sheet, empty in a file without sheets
 * @param number of the row as Excel shows it
 * @param words what stands in each column, without space around it; what is empty is left out
 * @param findings what was wrong with its cells
 */
record Written(String sheet, int number, Map<Column, String> words, List<Finding> findings) {

    Written {
        words = Map.copyOf(words);
        findings = List.copyOf(findings);
    }

    /** What stands in a column, empty if nothing does. */
    String get(Column column) {
        return words.getOrDefault(column, "");
    }

    /** By the column's name. */
    public String get(String column) {
        return get(Column.valueOf(column));
    }

    boolean has(Column column) {
        return words.containsKey(column);
    }

    /** The same for every two rows that say the same, wherever they stand. */
    String fingerprint() {
        var print = Fingerprint.of("kaari-row-1");
        new TreeMap<>(words).forEach((column, word) -> {
            if (column.isTaken()) print.add(column.key()).add(word);
        });
        return print.hex();
    }
}
