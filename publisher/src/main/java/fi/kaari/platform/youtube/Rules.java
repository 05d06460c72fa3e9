package fi.kaari.platform.youtube;

import fi.kaari.check.Finding;
import fi.kaari.check.Finding.Field;
import fi.kaari.platform.Checklist;
import fi.kaari.platform.Content;
import fi.kaari.platform.Count;
import fi.kaari.platform.Medium;
import fi.kaari.platform.Option;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** What a video on YouTube may say, and what may go with it. */
final class Rules {

    private static final long MEGABYTE = 1_000_000;
    private static final Set<String> THUMBNAILS = Set.of("image/jpeg", "image/png");

    /** Some channels still have the limit that held for all of them until 2026. */
    private static final long FORMER_THUMBNAIL = 2 * MEGABYTE;

    private final Option categories;

    Rules(Option categories) {
        this.categories = categories;
    }

    List<Finding> check(Content content) {
        var telling = new Telling(content, categories);
        var checklist = new Checklist(content)
                .titleFits(titleCharacters(content))
                .error(hasBrackets(content.title()), "youtube.brackets", Field.TITLE)
                .textFits(bytes(telling))
                .error(hasBrackets(telling.description()), "youtube.brackets", Field.TEXT)
                .error(hasBrackets(content.option(Telling.TAGS)), "youtube.brackets", Field.OPTIONS)
                .error(!tagCharacters(telling).fits(), "youtube.tags-too-long", Field.OPTIONS, telling.tagCharacters())
                .error(content.videos().isEmpty(), "youtube.video-missing", Field.MEDIA)
                .error(content.videos().size() > 1, "media.one-video", Field.MEDIA)
                .error(content.images().size() > 1, "youtube.one-thumbnail", Field.MEDIA);
        content.images().forEach(image -> thumbnail(checklist, image));
        if (!content.videos().isEmpty()) shorts(checklist, telling);
        return checklist.findings();
    }

    private static void thumbnail(Checklist checklist, Medium image) {
        checklist
                .error(!THUMBNAILS.contains(image.type()), "media.type", Field.MEDIA, image.name(), image.type())
                .imagesWithin(50 * MEGABYTE)
                .warning(image.bytes() > FORMER_THUMBNAIL, "youtube.thumbnail-large", Field.MEDIA, image.name());
    }

    private static void shorts(Checklist checklist, Telling telling) {
        checklist
                .error(telling.wantsShort() && !telling.becomesShort(), "youtube.no-short", Field.OPTIONS)
                .warning(!telling.wantsShort() && telling.becomesShort(), "youtube.becomes-short", Field.OPTIONS);
    }

    List<Count> count(Content content) {
        var telling = new Telling(content, categories);
        var counts = Stream.of(titleCharacters(content), bytes(telling));
        return telling.tags().isEmpty()
                ? counts.toList()
                : Stream.concat(counts, Stream.of(tagCharacters(telling))).toList();
    }

    private static Count titleCharacters(Content content) {
        return new Count("title-characters", content.title().length(), 100);
    }

    private static Count bytes(Telling telling) {
        return new Count("bytes", telling.description().getBytes(StandardCharsets.UTF_8).length, 5_000);
    }

    private static Count tagCharacters(Telling telling) {
        return new Count("tag-characters", telling.tagCharacters(), 500);
    }

    private static boolean hasBrackets(String text) {
        return text.indexOf('<') >= 0 || text.indexOf('>') >= 0;
    }
}
