package fi.kaari.platform.facebook;

import fi.kaari.check.Finding;
import fi.kaari.check.Finding.Field;
import fi.kaari.platform.Checklist;
import fi.kaari.platform.Content;
import fi.kaari.platform.Count;
import java.util.List;
import java.util.Set;

/** What a Page's post may hold. */
final class Rules {

    private static final long MEGABYTE = 1_000_000;
    private static final int LONGEST_TEXT = 63_206;
    private static final Set<String> TYPES =
            Set.of("image/jpeg", "image/png", "image/gif", "image/bmp", "image/tiff", "video/mp4", "video/quicktime");

    private Rules() {}

    static List<Finding> check(Content content) {
        return new Checklist(content)
                .textFits(characters(content))
                .oneVideoAlone()
                .mediaOf(TYPES)
                .imagesWithin(10 * MEGABYTE)
                .videosWithin(1_000 * MEGABYTE)
                .warning(hasHeavyPhoto(content), "facebook.photo-heavy", Field.MEDIA)
                .findings();
    }

    static Count characters(Content content) {
        return new Count("characters", message(content).length(), LONGEST_TEXT);
    }

    /** The words of the post: a link has its own card, unless media take its place. */
    static String message(Content content) {
        return content.media().isEmpty() ? content.text() : content.textWithLink("\n\n");
    }

    /** The reference allows 10 MB; in practice uploads above 4 MB are refused now and then. */
    private static boolean hasHeavyPhoto(Content content) {
        return content.images().stream().anyMatch(image -> image.bytes() > 4 * MEGABYTE);
    }
}
