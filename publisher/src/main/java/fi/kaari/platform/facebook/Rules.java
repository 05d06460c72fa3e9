package fi.kaari.platform.facebook;

import fi.kaari.check.Finding;
import fi.kaari.check.Finding.Field;
import fi.kaari.platform.Checklist;
import fi.kaari.platform.Content;
import fi.kaari.platform.Count;
import fi.kaari.platform.Medium;
import fi.kaari.platform.Option;
import fi.kaari.platform.Quota;
import java.time.Duration;
import java.util.List;
import java.util.Set;

/** What a Page's post may hold. */
final class Rules {

    static final Option KIND = Option.choice("kind", "standard", "reel");
    static final Quota REELS_A_DAY = Quota.usual("reels", Duration.ofHours(24), 30);

    private static final long MEGABYTE = 1_000_000;
    private static final int LONGEST_TEXT = 63_206;
    private static final Set<String> TYPES =
            Set.of("image/jpeg", "image/png", "image/gif", "image/bmp", "image/tiff", "video/mp4", "video/quicktime");
    private static final Duration SHORTEST_REEL = Duration.ofSeconds(3);
    private static final Duration LONGEST_REEL = Duration.ofSeconds(90);
    private static final int NARROWEST_REEL = 540;
    private static final double SHAPE_OF_REEL = 9 / 16.0;
    private static final double ROUNDING = 0.01;

    private Rules() {}

    static List<Finding> check(Content content) {
        var checklist = new Checklist(content)
                .textFits(characters(content))
                .oneVideoAlone()
                .mediaOf(TYPES)
                .imagesWithin(10 * MEGABYTE)
                .videosWithin(10_000 * MEGABYTE)
                .warning(hasHeavyPhoto(content), "facebook.photo-heavy", Field.MEDIA);
        if (isReel(content)) checkReel(content, checklist);
        return checklist.findings();
    }

    private static void checkReel(Content content, Checklist checklist) {
        checklist.error(
                content.videos().size() != 1 || !content.images().isEmpty(), "facebook.reel-one-film", Field.MEDIA);
        content.videos()
                .forEach(film -> checklist
                        .error(isMisshapen(film), "facebook.reel-shape", Field.MEDIA, film.name())
                        .error(
                                hasWrongLength(film),
                                "facebook.reel-length",
                                Field.MEDIA,
                                film.name(),
                                SHORTEST_REEL.toSeconds(),
                                LONGEST_REEL.toSeconds()));
    }

    private static boolean isMisshapen(Medium film) {
        if (film.width() == 0 || film.height() == 0) return false;
        double shape = (double) film.width() / film.height();
        return film.width() < NARROWEST_REEL || Math.abs(shape - SHAPE_OF_REEL) > ROUNDING;
    }

    private static boolean hasWrongLength(Medium film) {
        var length = film.duration();
        return length != null && (length.compareTo(SHORTEST_REEL) < 0 || length.compareTo(LONGEST_REEL) > 0);
    }

    static boolean isReel(Content content) {
        return content.option(KIND).equals("reel");
    }

    static Count characters(Content content) {
        return new Count("characters", message(content).length(), LONGEST_TEXT);
    }

    /** The words of the post: a link has its own card, unless media take its place. */
    static String message(Content content) {
        return content.media().isEmpty() ? content.text() : content.textWithLink("\n\n");
    }

    /** Everything but the words stays as it is once a post is made; without media a link is a card of its own. */
    static boolean differInWordsOnly(Content one, Content other) {
        return isReel(one) == isReel(other)
                && digests(one).equals(digests(other))
                && (!one.media().isEmpty() || one.link().equals(other.link()));
    }

    private static List<String> digests(Content content) {
        return content.media().stream()
                .map(medium -> medium.sha256() + medium.alternativeText())
                .toList();
    }

    /** The reference allows 10 MB; in practice uploads above 4 MB are refused now and then. */
    private static boolean hasHeavyPhoto(Content content) {
        return content.images().stream().anyMatch(image -> image.bytes() > 4 * MEGABYTE);
    }
}
