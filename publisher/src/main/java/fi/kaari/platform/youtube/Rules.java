package fi.kaari.platform.youtube;

import fi.kaari.check.Finding;
import fi.kaari.check.Finding.Field;
import fi.kaari.platform.Checklist;
import fi.kaari.platform.Content;
import fi.kaari.platform.Count;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** What a video on YouTube may say. */
final class Rules {

    private Rules() {}

    static List<Finding> check(Content content) {
        return new Checklist(content)
                .titleFits(titleCharacters(content))
                .error(hasBrackets(content.title()), "youtube.brackets", Field.TITLE)
                .textFits(bytes(content))
                .error(hasBrackets(content.text()), "youtube.brackets", Field.TEXT)
                .error(content.videos().isEmpty(), "youtube.video-missing", Field.MEDIA)
                .error(content.videos().size() > 1, "media.one-video", Field.MEDIA)
                .error(content.videos().size() < content.media().size(), "youtube.only-video", Field.MEDIA)
                .findings();
    }

    static Count titleCharacters(Content content) {
        return new Count("title-characters", content.title().length(), 100);
    }

    static Count bytes(Content content) {
        return new Count("bytes", description(content).getBytes(StandardCharsets.UTF_8).length, 5_000);
    }

    static String description(Content content) {
        return content.textWithLink("\n\n");
    }

    private static boolean hasBrackets(String text) {
        return text.indexOf('<') >= 0 || text.indexOf('>') >= 0;
    }
}
