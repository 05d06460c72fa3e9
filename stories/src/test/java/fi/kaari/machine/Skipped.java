package fi.kaari.machine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What could not be tested on this machine: files {@code target/skipped-*}, which the build shows at its end. */
public final class Skipped {

    private Skipped() {}

    /** Forgets what an earlier run could not test. */
    public static void nothing(String what) throws IOException {
        Files.deleteIfExists(file(what));
    }

    /** @param sentence what was not tested, and where it is said why */
    public static void note(String what, String sentence) {
        try {
            Files.createDirectories(file(what).getParent());
            Files.writeString(file(what), sentence + "\n");
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }

    private static Path file(String what) {
        return Path.of("target", "skipped-" + what).toAbsolutePath();
    }
}
