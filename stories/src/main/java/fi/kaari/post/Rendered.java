package fi.kaari.post;

import fi.kaari.media.MediaItem;
import java.util.List;

/** A variant exactly as readers will see it at its due time: nothing left to fill in. */
public record Rendered(Post post, Variant variant, String title, String text, String link, List<Piece> media) {

    public Rendered {
        media = List.copyOf(media);
    }

    public boolean hasImages() {
        return media.stream().anyMatch(piece -> piece.item().isImage());
    }

    /** One media item with its alternative text, which is empty if nobody has written one. */
    public record Piece(MediaItem item, String alternativeText) {}
}
