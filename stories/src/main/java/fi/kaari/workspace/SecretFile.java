package fi.kaari.workspace;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Set;

/** A file that holds the secret, readable by its owner alone; written once, by whoever needs it first. */
record SecretFile(Path path) {

    Secret read() {
        // a file lock keeps other processes out, not other threads of this one
        synchronized (SecretFile.class) {
            try (var file = open()) {
                file.lock();
                if (file.size() == 0) write(file);
                return content(file.position(0));
            } catch (IOException e) {
                throw new UncheckedIOException("Cannot read or make " + path.toAbsolutePath(), e);
            }
        }
    }

    /** The secret of a file that is there already. */
    Secret existing() {
        try (var file = FileChannel.open(path, StandardOpenOption.READ)) {
            return content(file);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + path.toAbsolutePath(), e);
        }
    }

    private FileChannel open() throws IOException {
        Files.createDirectories(path.toAbsolutePath().getParent());
        var channel = FileChannel.open(
                path, Set.of(StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE));
        if (Files.getFileStore(path).supportsFileAttributeView("posix")) {
            Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rw-------"));
        }
        return channel;
    }

    private static void write(FileChannel file) throws IOException {
        var random = new byte[32];
        new SecureRandom().nextBytes(random);
        var text = Base64.getEncoder().encodeToString(random) + "\n";
        file.write(ByteBuffer.wrap(text.getBytes(StandardCharsets.US_ASCII)));
        file.force(true);
    }

    private Secret content(FileChannel file) throws IOException {
        var text = new String(Channels.newInputStream(file).readNBytes(1000), StandardCharsets.UTF_8).strip();
        if (text.length() < 32)
            throw new IOException("The secret in " + path + " is cut short; restore it from a backup");
        return new Secret(text);
    }
}
