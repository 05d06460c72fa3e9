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

/** Reels that are being uploaded, each a file that grows; whatever has arrived stays. */
@Component
@OfSandbox
class ReelFiles {

    private final KeptFiles files;

    ReelFiles(KeptFiles files) {
        this.files = files;
    }

    long stored(Draft reel) throws IOException {
        var path = path(reel);
        return Files.exists(path) ? Files.size(path) : 0;
    }

    void append(Draft reel, InputStream bytes) throws IOException {
        try (var out = Files.newOutputStream(path(reel), StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
            bytes.transferTo(out);
        }
    }

    /** The whole of it, from now on a file like every other. */
    KeptFile keep(Draft reel) throws IOException {
        try (var whole = Files.newInputStream(path(reel))) {
            return files.keep(whole);
        }
    }

    void discard(Draft reel) throws IOException {
        Files.deleteIfExists(path(reel));
    }

    private Path path(Draft reel) throws IOException {
        return files.growing("reel-" + reel.id());
    }
}
