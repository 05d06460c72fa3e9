package fi.kaari.sandbox.youtube;

import fi.kaari.sandbox.Draft;
import fi.kaari.sandbox.KeptFile;
import fi.kaari.sandbox.KeptFiles;
import fi.kaari.sandbox.OfSandbox;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.springframework.stereotype.Component;

/** Uploads in chunks, each a file that grows; what is in it is what has arrived. */
@Component
@OfSandbox
class Uploads {

    /** Of a chunk that breaks off, only whole units of this count. */
    private static final long UNIT = 256 * 1024;

    private final KeptFiles files;

    Uploads(KeptFiles files) {
        this.files = files;
    }

    long stored(Draft draft) throws IOException {
        var path = path(draft);
        long size = Files.exists(path) ? Files.size(path) : 0;
        return size == draft.as(Video.class).bytes() ? size : size - size % UNIT;
    }

    /** Adds a chunk behind what is stored. */
    void append(Draft draft, InputStream chunk) throws IOException {
        long stored = stored(draft);
        try (var out = FileChannel.open(path(draft), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            out.truncate(stored).position(stored);
            chunk.transferTo(Channels.newOutputStream(out));
        }
    }

    KeptFile join(Draft draft) throws IOException {
        try (var whole = Files.newInputStream(path(draft))) {
            return files.keep(whole);
        }
    }

    /** To be called when the whole is safe. */
    void discard(Draft draft) throws IOException {
        Files.deleteIfExists(path(draft));
    }

    private Path path(Draft draft) throws IOException {
        return files.growing("youtube-" + draft.id());
    }
}
