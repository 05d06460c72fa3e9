package fi.kaari.platform.instagram;

import fi.kaari.check.Finding;
import fi.kaari.check.Finding.Field;
import fi.kaari.platform.Checklist;
import fi.kaari.platform.Content;
import fi.kaari.platform.Count;
import fi.kaari.platform.Medium;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** What a post on Instagram may hold. */
final class Rules {

    private static final long MEGABYTE = 1_000_000;
    private static final Set<String> TYPES = Set.of("image/jpeg", "video/mp4", "video/quicktime");
    private static final double TALLEST = 4 / 5.0;
    private static final double WIDEST = 1.91;
    private static final double ROUNDING = 0.01;
    private static final Pattern HASHTAG = Pattern.compile("(?<![\\w&])#\\w+", Pattern.UNICODE_CHARACTER_CLASS);
    private static final Pattern MENTION =
            Pattern.compile("(?<![\\w.])@[A-Za-z0-9_.]+", Pattern.UNICODE_CHARACTER_CLASS);
    private static final Pattern PLACE_OF_LINK = Pattern.compile(
            "\\b(profi|bio\\b|link|länk|lenk)", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CHARACTER_CLASS);

    private Rules() {}

    static List<Finding> check(Content content) {
        var checklist = new Checklist(content)
                .error(content.media().isEmpty(), "media.missing", Field.MEDIA)
                .mediaAtMost(10)
                .textFits(characters(content))
                .error(
                        !hashtags(content).fits(),
                        "instagram.hashtags",
                        Field.TEXT,
                        hashtags(content).limit())
                .error(
                        !mentions(content).fits(),
                        "instagram.mentions",
                        Field.TEXT,
                        mentions(content).limit())
                .mediaOf(TYPES)
                .imagesWithin(8 * MEGABYTE)
                .videosWithin(300 * MEGABYTE)
                .alternativeTextsWithin(1_000)
                .warning(addsTheLink(content) && !saysWhere(content), "instagram.link", Field.LINK);
        content.images().stream()
                .filter(Rules::isMisshapen)
                .forEach(image -> checklist.error(true, "instagram.shape", Field.MEDIA, image.name()));
        return checklist.findings();
    }

    static Count characters(Content content) {
        return new Count("characters", caption(content).length(), 2_200);
    }

    static Count hashtags(Content content) {
        return new Count("hashtags", HASHTAG.matcher(caption(content)).results().count(), 30);
    }

    static Count mentions(Content content) {
        return new Count("mentions", MENTION.matcher(caption(content)).results().count(), 20);
    }

    /** Instagram has no field for a link, so the caption names it. */
    static String caption(Content content) {
        return content.textWithLink("\n\n");
    }

    private static boolean addsTheLink(Content content) {
        return !caption(content).equals(content.text());
    }

    /** Whether the words lead readers to a link that they can tap, in the languages in which we know how that is said. */
    private static boolean saysWhere(Content content) {
        return PLACE_OF_LINK.matcher(content.text()).find();
    }

    private static boolean isMisshapen(Medium image) {
        double ratio = (double) image.width() / image.height();
        return ratio < TALLEST - ROUNDING || ratio > WIDEST + ROUNDING;
    }
}
