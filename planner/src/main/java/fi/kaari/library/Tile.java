package fi.kaari.library;

import fi.kaari.media.MediaItem;
import java.time.Duration;

/** A media item as pages show it. */
public record Tile(MediaItem item) {

    private static final double KILOBYTE = 1_000;
    private static final double MEGABYTE = 1_000_000;

    /** Where its bytes are, below this site. */
    public String address() {
        return "/media-library/" + item.id() + "/file";
    }

    /** The text that says {@link #size()}, in kilobytes or megabytes. */
    public String sizeKey() {
        return item.bytes() < MEGABYTE ? "library.size.kb" : "library.size.mb";
    }

    public double size() {
        return item.bytes() < MEGABYTE ? Math.ceil(item.bytes() / KILOBYTE) : item.bytes() / MEGABYTE;
    }

    /** How long a film takes, e.g. {@code 1:05}; empty for everything else. */
    public String length() {
        Duration duration = item.duration();
        return duration == null ? "" : "%d:%02d".formatted(duration.toMinutes(), duration.toSecondsPart());
    }
}
