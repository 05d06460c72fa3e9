package fi.kaari.intake;

import java.io.Closeable;
import java.util.List;

/** An open spreadsheet, of which no more than a row at a time is held. */
interface Spreadsheet extends Closeable {

    /** The sheets that people see, in their order. */
    List<Sheet> sheets();

    /** How many rows they have at most, to say how far the reading has got. */
    int lines();
}
