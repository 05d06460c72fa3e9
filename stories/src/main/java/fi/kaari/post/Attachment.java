package fi.kaari.post;

import fi.kaari.media.MediaId;
import fi.kaari.workspace.Text;

/**
 * A media item as one variant shows it.
 *
 * @param alternativeText what it says to those who do not see it; empty while nobody has written it
 */
public record Attachment(MediaId media, String alternativeText) {

    private static final int LONGEST = 2_000;

    public Attachment {
        alternativeText = Text.of(alternativeText);
        if (alternativeText.length() > LONGEST) throw new InvalidPost("alternative-text.long");
    }
}
