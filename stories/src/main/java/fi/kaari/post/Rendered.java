package fi.kaari.post;

import fi.kaari.media.MediaItem;
import java.util.List;
import java.util.Locale;

/** A variant exactly as readers will see it at its due time: nothing left to fill in. */
public record Rendered(Post post, Variant variant, String title, String text, String link, List<Piece> media) {

    public Rendered {
        media = List.copyOf(media);
    }

    /** Captions that belong to its film. */
    public List<Piece> captions() {
        return media.stream().filter(Piece::isCaptions).toList();
    }

    /** What readers see: everything but captions. */
    public List<Piece> pictures() {
        return media.stream().filter(piece -> !piece.isCaptions()).toList();
    }

    /**
     * One media item.
     *
     * @param alternativeText empty if nobody has written one
     * @param language that the variant, or its captions, are in
     */
    public record Piece(MediaItem item, String alternativeText, Locale language) {

        public boolean isCaptions() {
            return item.isCaptions();
        }

        /** What it says to those who do not see or hear the rest: of captions, which language they are in. */
        public String words() {
            return isCaptions() ? language.toLanguageTag() : alternativeText;
        }
    }
}
