package fi.kaari.intake;

import java.io.IOException;
import java.util.stream.Stream;

/** A sheet of a spreadsheet. */
interface Sheet {

    /** As it stands on its tab; empty where there are no tabs. */
    String name();

    /** Its rows from the top, read while they are asked for; to be closed. */
    Stream<Line> lines() throws IOException;
}
