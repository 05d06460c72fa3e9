package fi.kaari.sandbox.x;

import fi.kaari.sandbox.KeptFile;
import fi.kaari.sandbox.KeptFiles;
import fi.kaari.sandbox.OfSandbox;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.springframework.stereotype.Component;

/** The segments of an upload, a file each, so that one may be sent again. */
@Component
@OfSandbox
class Segments {

    private static final int MOST = 999;

    private final KeptFiles files;

    Segments(KeptFiles files) {
        this.files = files;
    }

    void put(String upload, int index, InputStream bytes) throws IOException {
        Files.copy(bytes, path(upload, index), StandardCopyOption.REPLACE_EXISTING);
    }

    long bytes(String upload) throws IOException {
        long sum = 0;
        for (var path : all(upload)) sum += Files.size(path);
        return sum;
    }

    KeptFile join(String upload) throws IOException {
        try (var whole = new SequenceInputStream(Collections.enumeration(opened(all(upload))))) {
            return files.keep(whole);
        }
    }

    /** To be called when the whole is safe. */
    void discard(String upload) throws IOException {
        for (var part : all(upload)) Files.delete(part);
    }

    private List<Path> all(String upload) throws IOException {
        var paths = new ArrayList<Path>();
        while (Files.exists(path(upload, paths.size()))) paths.add(path(upload, paths.size()));
        return paths;
    }

    private static List<InputStream> opened(List<Path> paths) throws IOException {
        var streams = new ArrayList<InputStream>();
        for (var path : paths) streams.add(Files.newInputStream(path));
        return streams;
    }

    private Path path(String upload, int index) throws IOException {
        return files.growing("x-" + upload + "." + index);
    }

    static boolean isIndex(String text) {
        return text.matches("\\d{1,3}") && Integer.parseInt(text) <= MOST;
    }
}
