package fi.kaari.compose;

import fi.kaari.channel.Channels;
import fi.kaari.compose.VariantForm.Shown;
import fi.kaari.library.Tile;
import fi.kaari.media.MediaId;
import fi.kaari.media.MediaLibrary;
import fi.kaari.platform.Option;
import fi.kaari.post.Post;
import fi.kaari.post.Variant;
import fi.kaari.template.Templates;
import fi.kaari.workspace.WorkspaceId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Lays out the fields of one variant. */
@Component
class Editors {

    private final Channels channels;
    private final MediaLibrary library;
    private final Templates templates;

    Editors(Channels channels, MediaLibrary library, Templates templates) {
        this.channels = channels;
        this.library = library;
        this.templates = templates;
    }

    /** @param form what was typed, saved or not */
    Editor of(Post post, Variant variant, Tab tab, VariantForm form, boolean isUnsaved) {
        var known = new ArrayList<Shown>();
        var tiles = new ArrayList<Tile>();
        form.attachments()
                .forEach(shown -> tile(post.workspace(), shown).ifPresent(tile -> {
                    known.add(shown);
                    tiles.add(tile);
                }));
        return new Editor(
                tab,
                form.showing(known),
                isUnsaved,
                hasTitle(variant),
                List.copyOf(tiles),
                templates.all(post.workspace()),
                options(variant));
    }

    private List<Option> options(Variant variant) {
        return channels.find(variant.channel())
                .map(channel -> channels.platform(channel).options())
                .orElse(List.of());
    }

    /** A title that was written although no reader would see it is shown, too, so that it can be taken out. */
    private boolean hasTitle(Variant variant) {
        return !variant.title().isEmpty()
                || channels.find(variant.channel())
                        .map(channel -> channels.platform(channel).hasTitle())
                        .orElse(true);
    }

    private Optional<Tile> tile(WorkspaceId workspace, Shown shown) {
        var id = Typed.id("media", Objects.requireNonNullElse(shown.media(), ""), MediaId::new);
        return library.find(id)
                .filter(item -> item.workspace().equals(workspace))
                .map(Tile::new);
    }
}
