package fi.kaari.sandbox;

import com.fasterxml.jackson.annotation.JsonIgnore;
import org.jspecify.annotations.Nullable;

/**
 * A file that was uploaded or fetched.
 *
 * @param type what its first bytes say, {@code application/octet-stream} if nothing known
 * @param width in pixels; null for anything but a picture
 */
public record KeptFile(
        String id,
        String type,
        long bytes,
        String sha256,
        @Nullable Integer width,
        @Nullable Integer height) {

    @JsonIgnore
    public boolean isVideo() {
        return type.startsWith("video/");
    }
}
