package fi.kaari.compose;

import fi.kaari.post.InvalidPost;
import java.util.Map;
import org.springframework.validation.BindingResult;

/**
 * Why something was not saved, and where it is put right.
 *
 * @param field the id of the field
 * @param key of the text that says what to do
 */
public record Problem(String field, String key) {

    /** A change takes an approval away, which the person could not know. */
    static final Problem VOIDS = new Problem("", "compose.voids.first");

    private static final Map<String, String> FIELDS = Map.ofEntries(
            Map.entry("title", "title"),
            Map.entry("title.long", "title"),
            Map.entry("arc.archived", "arc"),
            Map.entry("beat", "beat"),
            Map.entry("arc", "arc"),
            Map.entry("time", "when.time"),
            Map.entry("time.unreadable", "when.time"),
            Map.entry("channel", "channel"),
            Map.entry("channels", "channels"),
            Map.entry("language", "language"),
            Map.entry("languages", "languages"),
            Map.entry("template", "template"),
            Map.entry("media", "attachments"),
            Map.entry("variant.title.long", "title"),
            Map.entry("variant.text.long", "text"),
            Map.entry("variant.link.long", "link"),
            Map.entry("variant.media.many", "attachments"),
            Map.entry("alternative-text.long", "attachments"));

    static Problem of(InvalidPost refusal) {
        return new Problem(FIELDS.getOrDefault(refusal.code(), ""), "post.invalid." + refusal.code());
    }

    /** Puts it beside its field, or above the form if that has no such field. */
    void explain(BindingResult errors) {
        var hasField = !field.isEmpty() && errors.getFieldType(field) != null;
        errors.rejectValue(hasField ? field : null, key);
    }
}
