package fi.kaari.check;

import fi.kaari.check.Finding.Field;
import fi.kaari.check.Finding.Place;
import fi.kaari.post.Rendered;
import fi.kaari.post.Variant;
import fi.kaari.template.Template;
import fi.kaari.template.TemplateText;
import fi.kaari.template.Templates;
import fi.kaari.template.Vocabulary;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Whoever writes a text wants it read: a template that leaves it out should be meant. */
@Component
class FrameCheck implements Check {

    private final Templates templates;

    FrameCheck(Templates templates) {
        this.templates = templates;
    }

    @Override
    public List<Finding> findings(Rendered rendered) {
        var variant = rendered.variant();
        if (variant.text().isEmpty()) return List.of();
        return template(variant).filter(template -> !showsText(template)).stream()
                .map(template -> Finding.warning("template.text-left-out", Place.of(Field.TEMPLATE), template.name()))
                .toList();
    }

    private Optional<Template> template(Variant variant) {
        return Optional.ofNullable(variant.template()).flatMap(templates::find);
    }

    private static boolean showsText(Template template) {
        return TemplateText.compile(template.body()).refersTo(Vocabulary.TEXT);
    }
}
