package fi.kaari.media;

import fi.kaari.workspace.PersonId;
import fi.kaari.workspace.WorkspaceId;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A file of the library as it is kept, which is what goes out.
 *
 * @param name what people call it, e.g. {@code myytit-1.jpg}; never a path
 * @param type its media type, found in its bytes
 * @param bytes its size
 * @param sha256 of its bytes, hex
 * @param width in pixels as it is shown, after any rotation; null for captions
 * @param height in pixels as it is shown, after any rotation; null for captions
 * @param duration of a film; null for everything else and where the film does not say
 */
public record MediaItem(
        MediaId id,
        WorkspaceId workspace,
        String name,
        String type,
        long bytes,
        String sha256,
        @Nullable Integer width,
        @Nullable Integer height,
        @Nullable Duration duration,
        PersonId addedBy,
        Instant addedAt) {

    public boolean isImage() {
        return type.startsWith("image/");
    }

    public boolean isVideo() {
        return type.startsWith("video/");
    }

    public boolean isCaptions() {
        return type.equals(Format.WEBVTT.type());
    }

    /** The usual ending of such a file's name, e.g. {@code jpg}, whatever this one's name ends in. */
    public String extension() {
        return Format.of(type).orElseThrow().extension();
    }
}
