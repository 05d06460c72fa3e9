package fi.kaari.channel;

import fi.kaari.media.MediaItem;
import fi.kaari.media.MediaLibrary;
import fi.kaari.platform.Content;
import fi.kaari.platform.Content.Captions;
import fi.kaari.platform.Medium;
import fi.kaari.post.Rendered;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Hands a rendered variant over to the platforms. */
@Component
public class Contents {

    private final MediaLibrary library;
    private final PublicAddresses addresses;

    Contents(MediaLibrary library, PublicAddresses addresses) {
        this.library = library;
        this.addresses = addresses;
    }

    public Content of(Rendered rendered) {
        return new Content(
                rendered.variant().language(),
                rendered.title(),
                rendered.text(),
                rendered.link(),
                rendered.pictures().stream().map(this::medium).toList(),
                rendered.captions().stream()
                        .map(piece -> new Captions(piece.language(), medium(piece)))
                        .toList(),
                rendered.variant().options());
    }

    private Medium medium(Rendered.Piece piece) {
        MediaItem item = piece.item();
        return new Medium(
                item.name(),
                item.type(),
                item.bytes(),
                item.sha256(),
                Objects.requireNonNullElse(item.width(), 0),
                Objects.requireNonNullElse(item.height(), 0),
                item.duration(),
                piece.alternativeText(),
                () -> library.open(item),
                addresses.of(item));
    }
}
