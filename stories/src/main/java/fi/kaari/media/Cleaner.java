package fi.kaari.media;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * Walks through a whole file of one format, measures it, and takes out what its viewers do not need: places, people,
 * devices, hidden attachments. Pixels and samples stay as they are.
 */
@FunctionalInterface
interface Cleaner {

    /**
     * Cleans the file where it lies.
     *
     * @throws MediaRefused if it would be too much to open
     * @throws Broken if it breaks the rules of its format
     * @throws java.io.EOFException if it ends too early
     */
    Measures clean(Path file, long maxPixels) throws IOException;

    /** One that writes what may stay to a new file, which then takes the old one's place. */
    static Cleaner copying(Rewriter rewriter) {
        return (file, maxPixels) -> {
            var rewritten = file.resolveSibling(file.getFileName() + ".clean");
            try {
                var measures = rewrite(rewriter, file, rewritten, maxPixels);
                Files.move(rewritten, file, StandardCopyOption.REPLACE_EXISTING);
                return measures;
            } finally {
                Files.deleteIfExists(rewritten);
            }
        };
    }

    private static Measures rewrite(Rewriter rewriter, Path from, Path to, long maxPixels) throws IOException {
        try (var in = new DataInputStream(new BufferedInputStream(Files.newInputStream(from), 1 << 16));
                var out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(to), 1 << 16))) {
            return rewriter.rewrite(in, out, maxPixels);
        }
    }

    /** Copies from one stream to the other what may stay. */
    @FunctionalInterface
    interface Rewriter {
        Measures rewrite(DataInputStream in, DataOutputStream out, long maxPixels) throws IOException;
    }
}
