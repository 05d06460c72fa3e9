package fi.kaari.post;

import fi.kaari.media.MediaId;
import fi.kaari.workspace.Text;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A media item as one variant shows it.
 *
 * @param alternativeText what it says to those who do not see it; empty while nobody has written it
 * @param language of captions, where it is not the variant's own; null for pictures and films
 */
public record Attachment(
        MediaId media, String alternativeText, @Nullable Locale language) {

    private static final int LONGEST = 2_000;

    public Attachment {
        alternativeText = Text.of(alternativeText);
        if (alternativeText.length() > LONGEST) throw new InvalidPost("alternative-text.long");
        if (language != null && !Languages.isKnown(language)) throw new InvalidPost("language");
    }

    public Attachment(MediaId media, String alternativeText) {
        this(media, alternativeText, null);
    }
}
