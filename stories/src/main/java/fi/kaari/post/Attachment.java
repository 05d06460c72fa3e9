package fi.kaari.post;

import fi.kaari.media.MediaId;

/**
 * A media item as one variant shows it.
 *
 * @param alternativeText what it says to those who do not see it; empty while nobody has written it
 */
public record Attachment(MediaId media, String alternativeText) {

    public Attachment {
        alternativeText = alternativeText.strip();
    }
}
