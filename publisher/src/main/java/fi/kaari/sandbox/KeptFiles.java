package fi.kaari.sandbox;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The media that the platforms were given, on the disk. */
@Repository
@OfSandbox
@EnableConfigurationProperties(SandboxSettings.class)
public class KeptFiles {

    private final JdbcClient database;
    private final Path directory;

    KeptFiles(JdbcClient database, SandboxSettings settings) {
        this.database = database;
        this.directory = settings.directory().toAbsolutePath().normalize();
    }

    /** Writes a stream to the disk as it comes. */
    public KeptFile keep(InputStream bytes) throws IOException {
        var id = UUID.randomUUID().toString();
        var path = Files.createDirectories(directory).resolve(id);
        try (var digesting = new DigestInputStream(bytes, sha256());
                var stream = new BufferedInputStream(digesting)) {
            stream.mark(Signature.LONGEST);
            var type = Signature.typeOf(stream.readNBytes(Signature.LONGEST));
            stream.reset();
            Files.copy(stream, path);
            return enter(id, type, path, digesting.getMessageDigest().digest());
        } catch (IOException broken) {
            Files.deleteIfExists(path);
            throw broken;
        }
    }

    private KeptFile enter(String id, String type, Path path, byte[] digest) throws IOException {
        var size = Size.of(type, path);
        var file = new KeptFile(
                id,
                type,
                Files.size(path),
                HexFormat.of().formatHex(digest),
                size.map(Size::width).orElse(null),
                size.map(Size::height).orElse(null));
        database.sql("INSERT INTO sandbox_file (id, type, bytes, sha256, width, height) VALUES (?, ?, ?, ?, ?, ?)")
                .params(id, type, file.bytes(), file.sha256(), file.width(), file.height())
                .update();
        return file;
    }

    public Optional<KeptFile> find(String id) {
        return database.sql("SELECT id, type, bytes, sha256, width, height FROM sandbox_file WHERE id = ?")
                .param(id)
                .query(KeptFile.class)
                .optional();
    }

    /** Where the bytes of a file lie. */
    public Path path(KeptFile file) {
        return directory.resolve(file.id());
    }

    /**
     * Where an upload that comes in several calls grows until it is whole.
     *
     * @param name of our own making
     */
    public Path growing(String name) throws IOException {
        return Files.createDirectories(directory.resolve("incoming")).resolve(name);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private record Size(int width, int height) {

        /** Read from the picture's head alone. */
        static Optional<Size> of(String type, Path path) throws IOException {
            var readers = ImageIO.getImageReadersByMIMEType(type);
            if (!readers.hasNext()) return Optional.empty();
            var reader = readers.next();
            try (var input = ImageIO.createImageInputStream(path.toFile())) {
                reader.setInput(input, true, true);
                return Optional.of(new Size(reader.getWidth(0), reader.getHeight(0)));
            } catch (IOException unreadable) {
                return Optional.empty();
            } finally {
                reader.dispose();
            }
        }
    }
}
