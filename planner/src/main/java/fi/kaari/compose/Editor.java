package fi.kaari.compose;

import fi.kaari.library.Tile;
import fi.kaari.template.Template;
import java.util.List;

/**
 * The part of the page where one variant is written.
 *
 * @param form what stands in its fields
 * @param isUnsaved whether that is something else than what is stored
 * @param hasTitle whether its platform shows a title
 * @param media what the form shows, in its order
 * @param templates that the text may be put into
 */
public record Editor(
        Tab tab, VariantForm form, boolean isUnsaved, boolean hasTitle, List<Tile> media, List<Template> templates) {

    /** The name under which a browser keeps what was typed and not saved. */
    public String key() {
        return tab.variant().value();
    }
}
