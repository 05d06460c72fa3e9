package fi.kaari.media;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** How wide and high a picture or film is shown, and how long a film takes. */
record Measures(
        @Nullable Integer width,
        @Nullable Integer height,
        @Nullable Duration duration) {

    static final Measures NONE = new Measures(null, null, null);

    static Measures picture(int width, int height) {
        return new Measures(width, height, null);
    }

    long pixels() {
        return width == null || height == null ? 0 : (long) width * height;
    }

    /** Refuses what would take more memory to open than anybody should need, and what shows nothing at all. */
    static void require(long width, long height, long maxPixels) throws Broken {
        Broken.unless(width > 0 && height > 0, "has a width and a height");
        if (width > maxPixels / height) throw new MediaRefused("pixels", width, height, maxPixels / 1_000_000.0);
    }
}
