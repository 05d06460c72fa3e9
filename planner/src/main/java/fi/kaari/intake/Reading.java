package fi.kaari.intake;

import fi.kaari.intake.Intake.Stage;
import fi.kaari.intake.RowTable.Staged;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** Reads a file into the database, a handful of rows at a time. */
@Component
class Reading {

    private static final int HANDFUL = 200;

    private final IntakeTable intakes;
    private final RowTable rows;
    private final ArcEntryTable arcs;
    private final IntakeSettings settings;

    Reading(IntakeTable intakes, RowTable rows, ArcEntryTable arcs, IntakeSettings settings) {
        this.intakes = intakes;
        this.rows = rows;
        this.arcs = arcs;
        this.settings = settings;
    }

    /** @throws FileRefused if it is not a plan that can be read */
    void read(Path file, Shift shift) throws IOException {
        try (var spreadsheet = PlanFile.open(file, settings)) {
            shift.begin(Stage.READING, spreadsheet.lines());
            var staging = new Staging(shift);
            var reader = new PlanReader(settings.maxRows(), staging::take, staging::step);
            reader.read(spreadsheet);
            staging.flush();
            keepArcs(shift.intake(), reader.arcs());
            intakes.understood(shift.intake(), reader.sheets());
        }
    }

    private void keepArcs(IntakeId intake, List<Written> listed) {
        int position = 0;
        for (var row : listed) {
            var name = Spaces.single(row.get(Column.NAME));
            if (!name.isEmpty())
                arcs.save(
                        intake, ArcEntry.open(++position, ArcSketch.named(name).listed(row)));
        }
    }

    /** Rows on their way into the database. */
    private final class Staging {

        private final Shift shift;
        private final List<Staged> waiting = new ArrayList<>();
        private int position;
        private int lines;

        private Staging(Shift shift) {
            this.shift = shift;
        }

        private void take(Written row) {
            waiting.add(new Staged(++position, row));
            if (waiting.size() == HANDFUL) flush();
        }

        private void step() {
            shift.step(++lines);
        }

        private void flush() {
            if (!waiting.isEmpty()) rows.insert(shift.intake(), waiting);
            waiting.clear();
        }
    }
}
