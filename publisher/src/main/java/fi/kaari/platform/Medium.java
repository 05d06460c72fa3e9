package fi.kaari.platform;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * One image or video of a content.
 *
 * @param name its file name as people know it; never used as a path
 * @param type its media type, e.g. {@code image/jpeg}
 * @param bytes its size
 * @param sha256 of its bytes, hex
 * @param duration of a film; null for images and where the film does not say
 * @param alternativeText for those who do not see it; may be empty
 * @param source opens the bytes, each time from the beginning
 * @param publicAddress a signed, expiring address for platforms that fetch media themselves
 */
public record Medium(
        String name,
        String type,
        long bytes,
        String sha256,
        int width,
        int height,
        @Nullable Duration duration,
        String alternativeText,
        Source source,
        URI publicAddress) {

    public boolean isImage() {
        return type.startsWith("image/");
    }

    public boolean isVideo() {
        return type.startsWith("video/");
    }

    /** The same, read from elsewhere. */
    Medium from(Source other) {
        return new Medium(name, type, bytes, sha256, width, height, duration, alternativeText, other, publicAddress);
    }

    /** Opens a medium's bytes. */
    @FunctionalInterface
    public interface Source {
        InputStream open() throws IOException;

        /** The same from an offset on. */
        default InputStream open(long offset) throws IOException {
            var stream = open();
            stream.skipNBytes(offset);
            return stream;
        }
    }
}
