package fi.kaari.compose;

import fi.kaari.compose.VariantForm.Shown;
import fi.kaari.library.Tile;
import fi.kaari.platform.Option;
import fi.kaari.template.Template;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The part of the page where one variant is written.
 *
 * @param form what stands in its fields
 * @param isUnsaved whether that is something else than what is stored
 * @param hasTitle whether its platform shows a title
 * @param media what the form shows, in its order
 * @param templates that the text may be put into
 * @param options what its platform can be told
 */
public record Editor(
        Tab tab,
        VariantForm form,
        boolean isUnsaved,
        boolean hasTitle,
        List<Tile> media,
        List<Template> templates,
        List<Option> options) {

    /** What is told that the platform does not know, by key: it can only be taken out. */
    public Map<String, String> strangers() {
        var strangers = new TreeMap<>(form.options());
        options.forEach(option -> strangers.remove(option.key()));
        strangers.values().removeIf(String::isEmpty);
        return strangers;
    }

    /** The languages that captions may be in, the variant's own first; called as in the language of the page. */
    public List<Tongue> tongues(Locale page) {
        var told = form.attachments().stream()
                .map(Shown::language)
                .filter(tag -> tag != null && !tag.isBlank())
                .map(Locale::forLanguageTag);
        return Tongue.offered(Stream.concat(Stream.of(Locale.forLanguageTag(tab.tag())), told), page);
    }

    /** The name under which a browser keeps what was typed and not saved. */
    public String key() {
        return tab.variant().value();
    }
}
