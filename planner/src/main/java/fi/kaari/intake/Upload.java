package fi.kaari.intake;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.HexFormat;

/**
 * A file that somebody sent, on the disk until it has been read.
 *
 * @param name as its sender calls it; only ever shown
 * @param sha256 of its bytes, hex
 */
record Upload(String name, Path file, long bytes, String sha256) {

    private static final int LONGEST_NAME = 200;

    /**
     * Puts the stream on the disk.
     *
     * @throws FileRefused if it is longer than allowed
     */
    static Upload of(String name, InputStream content, IntakeSettings settings) throws IOException {
        var file = Files.createTempFile("kaari-intake", null);
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            long bytes = copy(content, file, digest, settings.maxFileSize().toBytes());
            if (bytes > settings.maxFileSize().toBytes())
                throw new FileRefused("too-large", settings.maxFileSize().toMegabytes());
            return new Upload(bare(name), file, bytes, HexFormat.of().formatHex(digest.digest()));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        } catch (IOException | FileRefused refused) {
            Files.deleteIfExists(file);
            throw refused;
        }
    }

    private static long copy(InputStream content, Path file, MessageDigest digest, long most) throws IOException {
        long total = 0;
        try (var out = new DigestOutputStream(Files.newOutputStream(file), digest)) {
            var buffer = new byte[1 << 16];
            for (int read; total <= most && (read = content.read(buffer)) >= 0; total += read)
                out.write(buffer, 0, read);
        }
        return total;
    }

    private static String bare(String name) {
        var composed = Normalizer.normalize(name, Normalizer.Form.NFC).replaceAll("\\p{C}", "");
        var last =
                Spaces.single(composed.substring(Math.max(composed.lastIndexOf('/'), composed.lastIndexOf('\\')) + 1));
        return last.substring(Math.max(0, last.length() - LONGEST_NAME));
    }
}
