package fi.kaari.platform.x;

import com.twitter.twittertext.Extractor;
import com.twitter.twittertext.TwitterTextParser;
import fi.kaari.check.Finding;
import fi.kaari.check.Finding.Field;
import fi.kaari.platform.Checklist;
import fi.kaari.platform.Content;
import fi.kaari.platform.Count;
import java.util.List;
import java.util.Set;

/** What a post on X may hold. */
final class Rules {

    private static final long MEGABYTE = 1_000_000;
    private static final String GIF = "image/gif";
    private static final Set<String> TYPES =
            Set.of("image/jpeg", "image/png", "image/webp", GIF, "video/mp4", "video/quicktime");

    private final int textLimit;

    Rules(int textLimit) {
        this.textLimit = textLimit;
    }

    List<Finding> check(Content content) {
        return new Checklist(content)
                .textFits(characters(content))
                .imagesAtMost(4)
                .oneVideoAlone()
                .mediaOf(TYPES)
                .imagesWithin(5 * MEGABYTE, GIF, 15 * MEGABYTE)
                .videosWithin(512 * MEGABYTE)
                .alternativeTextsWithin(1_000)
                .error(hasGif(content) && content.media().size() > 1, "x.gif-alone", Field.MEDIA)
                .error(cashtags(content) > 1, "x.cashtags", Field.TEXT)
                .findings();
    }

    /** As X counts: every address 23, letters of many scripts and emoji two. */
    Count characters(Content content) {
        return new Count("characters", TwitterTextParser.parseTweet(text(content)).weightedLength, textLimit);
    }

    static String text(Content content) {
        return content.textWithLink(" ");
    }

    static boolean hasGif(Content content) {
        return content.media().stream().anyMatch(medium -> medium.type().equals(GIF));
    }

    private static int cashtags(Content content) {
        return new Extractor().extractCashtags(content.text()).size();
    }
}
