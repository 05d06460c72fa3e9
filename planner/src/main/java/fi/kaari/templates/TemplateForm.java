package fi.kaari.templates;

import fi.kaari.template.Template;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What stands in the fields where a template is written.
 *
 * @param body with the ends of lines as places are counted, not as browsers send them
 * @param revision the one that the person was looking at, 0 for a new template
 * @param on the variant it is tried on, empty if on none
 */
public record TemplateForm(
        @Nullable String name,
        @Nullable String body,
        long revision,
        @Nullable String on) {

    static final TemplateForm EMPTY = new TemplateForm("", "$text", 0, "");

    public TemplateForm {
        name = Objects.requireNonNullElse(name, "");
        body = Objects.requireNonNullElse(body, "").replace("\r\n", "\n");
        on = Objects.requireNonNullElse(on, "");
    }

    static TemplateForm of(Template template) {
        return new TemplateForm(template.name(), template.body(), template.revision(), "");
    }

    /** The same words over what somebody else has saved meanwhile. */
    TemplateForm over(Template theirs) {
        return new TemplateForm(name, body, theirs.revision(), on);
    }

    TemplateForm on(String variant) {
        return new TemplateForm(name, body, revision, variant);
    }
}
