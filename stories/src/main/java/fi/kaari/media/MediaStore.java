package fi.kaari.media;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/** The files on the disk, each named by the SHA-256 of its bytes, so that none is ever changed. */
@Component
@EnableConfigurationProperties(MediaSettings.class)
class MediaStore {

    private final Path directory;

    MediaStore(MediaSettings settings) {
        directory = settings.directory().toAbsolutePath().normalize();
    }

    /** A new, empty file on the same disk, to be kept or deleted. */
    Path incoming() throws IOException {
        var incoming = Files.createDirectories(directory.resolve("incoming"));
        return Files.createTempFile(incoming, "", ".part");
    }

    /** Moves a whole file to its place; after this it survives a power cut. */
    void keep(Path file, String sha256) throws IOException {
        var place = place(sha256);
        Files.createDirectories(place.getParent());
        force(file, StandardOpenOption.WRITE);
        Files.move(file, place, StandardCopyOption.ATOMIC_MOVE);
        force(place.getParent(), StandardOpenOption.READ);
    }

    /** The bytes, compared with their hash while they are read. */
    InputStream open(String sha256, long bytes) throws IOException {
        return new VerifiedStream(Files.newInputStream(place(sha256)), sha256, bytes);
    }

    private Path place(String sha256) {
        return directory.resolve(sha256.substring(0, 2)).resolve(sha256);
    }

    private static void force(Path path, StandardOpenOption access) throws IOException {
        try (var channel = FileChannel.open(path, access)) {
            channel.force(true);
        }
    }
}
