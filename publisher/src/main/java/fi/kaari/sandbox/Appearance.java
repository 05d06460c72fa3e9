package fi.kaari.sandbox;

import fi.kaari.platform.Preview.Picture;
import java.util.List;

/** What followers get to see of a post. */
public record Appearance(String title, String text, String link, List<Exhibit> media) {

    public Appearance {
        media = List.copyOf(media);
    }

    /**
     * One picture or video of a post.
     *
     */
    public record Exhibit(KeptFile file, String alternativeText) {

        Picture picture() {
            return new Picture(
                    "/sandbox/files/" + file.id(), file.isVideo(), alternativeText, file.width(), file.height());
        }
    }
}
