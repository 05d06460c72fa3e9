package fi.kaari.channel;

import fi.kaari.media.MediaItem;
import fi.kaari.platform.Preview;
import fi.kaari.platform.Preview.Picture;
import fi.kaari.platform.Preview.Track;
import fi.kaari.post.Rendered;
import org.springframework.stereotype.Component;

/** Shows a rendered variant as its channel's followers will see it. */
@Component
public class Previews {

    private final Channels channels;
    private final Contents contents;

    Previews(Channels channels, Contents contents) {
        this.channels = channels;
        this.contents = contents;
    }

    /** @param moment when it is to go out, in words */
    public Preview of(Rendered rendered, String moment) {
        var channel = channels.get(rendered.variant().channel());
        return new Preview(
                channel.platform(),
                channel.name(),
                moment,
                rendered.variant().language(),
                rendered.title(),
                channels.platform(channel).text(contents.of(rendered)),
                rendered.link(),
                rendered.pictures().stream().map(Previews::picture).toList(),
                rendered.captions().stream().map(Previews::track).toList());
    }

    private static Track track(Rendered.Piece piece) {
        return new Track(address(piece.item()), piece.language());
    }

    private static String address(MediaItem item) {
        return "/media-library/" + item.id() + "/file";
    }

    private static Picture picture(Rendered.Piece piece) {
        MediaItem item = piece.item();
        return new Picture(address(item), item.isVideo(), piece.alternativeText(), item.width(), item.height());
    }
}
