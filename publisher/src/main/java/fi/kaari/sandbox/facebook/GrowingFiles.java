package fi.kaari.sandbox.facebook;

import fi.kaari.sandbox.Draft;
import fi.kaari.sandbox.KeptFile;
import fi.kaari.sandbox.KeptFiles;
import fi.kaari.sandbox.OfSandbox;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.springframework.stereotype.Component;

/** Films that are being uploaded, each a file that grows; whatever has arrived stays. */
@Component
@OfSandbox
class GrowingFiles {

    private final KeptFiles files;

    GrowingFiles(KeptFiles files) {
        this.files = files;
    }

    long stored(Draft film) throws IOException {
        var path = path(film);
        return Files.exists(path) ? Files.size(path) : 0;
    }

    void append(Draft film, InputStream bytes) throws IOException {
        try (var out = Files.newOutputStream(path(film), StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
            bytes.transferTo(out);
        }
    }

    /** The whole of it, from now on a file like every other. */
    KeptFile keep(Draft film) throws IOException {
        try (var whole = Files.newInputStream(path(film))) {
            return files.keep(whole);
        }
    }

    void discard(Draft film) throws IOException {
        Files.deleteIfExists(path(film));
    }

    private Path path(Draft film) throws IOException {
        return files.growing("film-" + film.id());
    }
}
