package fi.kaari.sandbox.x;

import fi.kaari.sandbox.KeptFile;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One medium on its way.
 *
 * @param type as its sender has announced it
 * @param bytes as its sender has announced them
 * @param file null until it is whole
 */
record Upload(
        String type,
        long bytes,
        String category,
        String alternativeText,
        @Nullable KeptFile file) {

    static final String KIND = "MEDIUM";
    static final String GROWING = "GROWING";
    static final String WHOLE = "WHOLE";

    /** The number before a medium's id in its key, by its category. */
    private static final Map<String, Integer> CATEGORIES = Map.of("tweet_image", 3, "tweet_gif", 16, "tweet_video", 13);

    static boolean isCategory(String name) {
        return CATEGORIES.containsKey(name);
    }

    boolean isImage() {
        return category.equals("tweet_image");
    }

    boolean isVideo() {
        return category.equals("tweet_video");
    }

    long mostBytes() {
        return isImage() ? 5_000_000 : isVideo() ? 512_000_000 : 15_000_000;
    }

    String key(String id) {
        return CATEGORIES.get(category) + "_" + id;
    }

    Upload whole(KeptFile kept) {
        return new Upload(type, bytes, category, alternativeText, kept);
    }

    Upload describedAs(String text) {
        return new Upload(type, bytes, category, text, file);
    }
}
