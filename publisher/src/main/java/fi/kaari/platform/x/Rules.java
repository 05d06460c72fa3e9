package fi.kaari.platform.x;

import com.twitter.twittertext.Extractor;
import com.twitter.twittertext.TwitterTextParser;
import fi.kaari.check.Finding;
import fi.kaari.check.Finding.Field;
import fi.kaari.platform.Checklist;
import fi.kaari.platform.Content;
import fi.kaari.platform.Count;
import fi.kaari.platform.Medium;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What the posts of a content on X may hold. */
final class Rules {

    private static final long MEGABYTE = 1_000_000;
    static final int LONGEST_THREAD = 25;
    private static final Duration LONGEST_FILM = Duration.ofMinutes(20);
    private static final String GIF = "image/gif";
    private static final Set<String> TYPES =
            Set.of("image/jpeg", "image/png", "image/webp", GIF, "video/mp4", "video/quicktime");

    private final int textLimit;

    Rules(int textLimit) {
        this.textLimit = textLimit;
    }

    List<Finding> check(Content content) {
        var checklist = new Checklist(content)
                .imagesAtMost(4)
                .oneVideoAlone()
                .mediaOf(TYPES)
                .imagesWithin(5 * MEGABYTE, GIF, 15 * MEGABYTE)
                .videosWithin(512 * MEGABYTE)
                .alternativeTextsWithin(1_000, content.media())
                .error(hasGif(content) && content.media().size() > 1, "x.gif-alone", Field.MEDIA)
                .error(content.videos().stream().anyMatch(Rules::isLong), "x.video-long", Field.MEDIA);
        var parts = Parts.of(content);
        if (parts.size() == 1) checklist.textFits(characters(parts.getFirst()));
        else thread(checklist, parts);
        parts.forEach(part -> words(checklist, part));
        return checklist.findings();
    }

    private void thread(Checklist checklist, List<String> parts) {
        checklist.error(parts.size() > LONGEST_THREAD, "x.thread-long", Field.TEXT, parts.size(), LONGEST_THREAD);
        checklist.error(new HashSet<>(parts).size() < parts.size(), "x.part-twice", Field.TEXT);
        for (int i = 0; i < parts.size(); i++) {
            var count = characters(parts.get(i));
            checklist.error(!count.fits(), "x.part-long", Field.TEXT, i + 1, count.used(), count.limit());
        }
    }

    private static void words(Checklist checklist, String text) {
        var extractor = new Extractor();
        checklist
                .error(extractor.extractCashtags(text).size() > 1, "x.cashtags", Field.TEXT)
                .warning(extractor.extractReplyScreenname(text) != null, "x.begins-with-name", Field.TEXT);
    }

    /** Of each post by itself. */
    List<Count> count(Content content) {
        return Parts.of(content).stream().map(this::characters).toList();
    }

    /** As X counts: every address 23, letters of many scripts and emoji two. */
    Count characters(String text) {
        return new Count("characters", TwitterTextParser.parseTweet(text).weightedLength, textLimit);
    }

    private static boolean hasGif(Content content) {
        return content.media().stream().anyMatch(medium -> medium.type().equals(GIF));
    }

    private static boolean isLong(Medium film) {
        return film.duration() != null && film.duration().compareTo(LONGEST_FILM) > 0;
    }
}
