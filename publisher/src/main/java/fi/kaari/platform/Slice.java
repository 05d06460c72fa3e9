package fi.kaari.platform;

import fi.kaari.media.MediaDamaged;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.NoSuchFileException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of a medium's bytes, streamed when it is sent and never held in memory.
 *
 * @param offset of its first byte
 * @param length in bytes
 */
public record Slice(Medium medium, long offset, long length) {

    public Slice {
        Objects.checkFromIndexSize(offset, length, medium.bytes());
    }

    public static Slice whole(Medium medium) {
        return new Slice(medium, 0, medium.bytes());
    }

    /** Everything from the offset on. */
    public static Slice from(Medium medium, long offset) {
        return new Slice(medium, offset, medium.bytes() - offset);
    }

    /** The stretch that begins at the offset and is at most so long. */
    public static Slice atMost(Medium medium, long offset, long length) {
        return new Slice(medium, offset, Math.min(length, medium.bytes() - offset));
    }

    /** The offset after its last byte. */
    public long end() {
        return offset + length;
    }

    BodyPublisher body() {
        return length == 0
                ? BodyPublishers.noBody()
                : BodyPublishers.fromPublisher(BodyPublishers.ofInputStream(Stretch::new), length);
    }

    /** Opens the medium at the first read, so that its failure is an error of the transfer. */
    private final class Stretch extends InputStream {

        private @Nullable InputStream source;
        private long left = length;

        @Override
        public int read() throws IOException {
            var one = new byte[1];
            return read(one, 0, 1) == -1 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] buffer, int start, int most) throws IOException {
            if (left == 0) return -1;
            try {
                int read = source().read(buffer, start, (int) Math.min(most, left));
                if (read > 0) left -= read;
                return read;
            } catch (MediaDamaged | NoSuchFileException forGood) {
                throw new UnreadableMedium(medium.name(), forGood);
            }
        }

        private InputStream source() throws IOException {
            if (source == null) source = medium.source().open(offset);
            return source;
        }

        @Override
        public void close() throws IOException {
            if (source != null) source.close();
        }
    }
}
