package fi.kaari.channel;

import fi.kaari.media.MediaItem;
import fi.kaari.platform.Preview;
import fi.kaari.platform.Preview.Picture;
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
                rendered.media().stream().map(Previews::picture).toList());
    }

    private static Picture picture(Rendered.Piece piece) {
        MediaItem item = piece.item();
        return new Picture(
                "/media-library/" + item.id() + "/file",
                item.isVideo(),
                piece.alternativeText(),
                item.width(),
                item.height());
    }
}
