package fi.kaari.platform.instagram;

import fi.kaari.check.Finding;
import fi.kaari.check.Finding.Field;
import fi.kaari.platform.Checklist;
import fi.kaari.platform.Content;
import fi.kaari.platform.Count;
import fi.kaari.platform.Medium;
import fi.kaari.platform.Quota;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** What a post on Instagram may hold. */
final class Rules {

    static final Quota POSTS_A_DAY = Quota.usual("posts", Duration.ofHours(24), 100);
    private static final int LONGEST_CAROUSEL = 10;
    static final int MOST_CONTAINERS = LONGEST_CAROUSEL + 1;
    static final Quota CONTAINERS_A_DAY = Quota.usual("containers", Duration.ofHours(24), 400);

    private static final long MEGABYTE = 1_000_000;
    private static final String JPEG = "image/jpeg";
    private static final Set<String> FILMS = Set.of("video/mp4", "video/quicktime");
    private static final double TALLEST = 4 / 5.0;
    private static final double WIDEST = 1.91;
    private static final double ROUNDING = 0.01;
    private static final Duration SHORTEST_FILM = Duration.ofSeconds(3);
    private static final Duration LONGEST_REEL = Duration.ofMinutes(15);
    private static final Duration LONGEST_STORY = Duration.ofSeconds(60);
    private static final Duration LONGEST_ITEM = Duration.ofSeconds(60);
    private static final Pattern HASHTAG = Pattern.compile("(?<![\\w&])#\\w+", Pattern.UNICODE_CHARACTER_CLASS);
    private static final Pattern MENTION =
            Pattern.compile("(?<![\\w.])@[A-Za-z0-9_.]+", Pattern.UNICODE_CHARACTER_CLASS);
    private static final Pattern PLACE_OF_LINK = Pattern.compile(
            "\\b(profi|bio\\b|link|länk|lenk)", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CHARACTER_CLASS);

    private Rules() {}

    static List<Finding> check(Content content) {
        var checklist = new Checklist(content)
                .error(content.media().isEmpty(), "media.missing", Field.MEDIA)
                .videosOf(FILMS)
                .imagesWithin(8 * MEGABYTE)
                .videosWithin(largestFilm(content));
        content.images()
                .forEach(image ->
                        checklist.error(!image.type().equals(JPEG), "instagram.jpeg", Field.MEDIA, image.name()));
        content.videos().forEach(film -> checkLength(film, content, checklist));
        if (Kind.of(content).isStory()) checkStory(content, checklist);
        else checkPost(content, checklist);
        return checklist.findings();
    }

    private static void checkStory(Content content, Checklist checklist) {
        checklist
                .error(content.media().size() > 1, "instagram.story-one", Field.MEDIA)
                .warning(!content.textWithLink(" ").isBlank(), "instagram.story-words", Field.TEXT);
    }

    private static void checkPost(Content content, Checklist checklist) {
        checklist
                .mediaAtMost(LONGEST_CAROUSEL)
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
                .alternativeTextsWithin(1_000, content.images())
                .error(
                        Kind.of(content) == Kind.REEL
                                && (content.videos().size() != 1
                                        || !content.images().isEmpty()),
                        "instagram.reel-one-film",
                        Field.MEDIA)
                .warning(addsTheLink(content) && !saysWhere(content), "instagram.link", Field.LINK);
        content.images().stream()
                .filter(Rules::isMisshapen)
                .forEach(image -> checklist.error(true, "instagram.shape", Field.MEDIA, image.name()));
    }

    private static void checkLength(Medium film, Content content, Checklist checklist) {
        var length = film.duration();
        var longest = longestFilm(content);
        checklist.error(
                length != null && (length.compareTo(SHORTEST_FILM) < 0 || length.compareTo(longest) > 0),
                "instagram.length",
                Field.MEDIA,
                film.name(),
                SHORTEST_FILM.toSeconds(),
                longest.toSeconds());
    }

    private static Duration longestFilm(Content content) {
        if (Kind.of(content).isStory()) return LONGEST_STORY;
        return content.media().size() > 1 ? LONGEST_ITEM : LONGEST_REEL;
    }

    private static long largestFilm(Content content) {
        return (Kind.of(content).isStory() ? 100 : 300) * MEGABYTE;
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

    /** Instagram has no field for a link, so the caption names it; a story has no caption. */
    static String caption(Content content) {
        return Kind.of(content).isStory() ? "" : content.textWithLink("\n\n");
    }

    /** How many containers it takes: one for each medium of a carousel, and one for what is published. */
    static int containers(Content content) {
        int media = content.media().size();
        return media > 1 ? media + 1 : 1;
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
