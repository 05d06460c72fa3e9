package fi.kaari.check;

import fi.kaari.arc.Arc;
import fi.kaari.check.Finding.Field;
import fi.kaari.check.Finding.Place;
import fi.kaari.post.Post;
import fi.kaari.post.Rendered;
import fi.kaari.post.Rendering;
import fi.kaari.post.RenderingFault;
import fi.kaari.post.Variant;
import java.util.List;
import java.util.function.Supplier;
import org.springframework.stereotype.Service;

/** Asks every check about a variant. */
@Service
public class Checks {

    private final Rendering rendering;
    private final List<Check> checks;

    Checks(Rendering rendering, List<Check> checks) {
        this.rendering = rendering;
        this.checks = checks;
    }

    /** Renders the variant for its due time and lets every check look at it. */
    public Assessment assess(Post post, Variant variant) {
        return assess(() -> rendering.render(post, variant));
    }

    /** The same for a post whose arc may still have to be begun. */
    public Assessment assess(Arc arc, Post post, Variant variant) {
        return assess(() -> rendering.render(arc, post, variant));
    }

    private Assessment assess(Supplier<Rendered> rendering) {
        try {
            var rendered = rendering.get();
            var findings = checks.stream()
                    .flatMap(check -> check.findings(rendered).stream())
                    .toList();
            return new Assessment(rendered, findings);
        } catch (RenderingFault fault) {
            return new Assessment(null, List.of(finding(fault)));
        }
    }

    private static Finding finding(RenderingFault fault) {
        var reason = fault.fault();
        var place = new Place(field(fault.part()), reason.line(), reason.column());
        return new Finding(Finding.Severity.ERROR, "template." + reason.code(), reason.arguments(), place);
    }

    private static Field field(RenderingFault.Part part) {
        return switch (part) {
            case TITLE -> Field.TITLE;
            case TEXT -> Field.TEXT;
            case TEMPLATE -> Field.TEMPLATE;
        };
    }
}
