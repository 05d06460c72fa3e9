package fi.kaari.post;

import fi.kaari.arc.Arc;
import fi.kaari.arc.Arcs;
import fi.kaari.media.MediaLibrary;
import fi.kaari.template.TemplateFault;
import fi.kaari.template.TemplateText;
import fi.kaari.template.Templates;
import fi.kaari.template.Values;
import fi.kaari.workspace.Workspaces;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;

/** Fills variants in, always for the time they are planned for and never for the moment of rendering. */
@Service
public class Rendering {

    private final Arcs arcs;
    private final Workspaces workspaces;
    private final Templates templates;
    private final MediaLibrary library;

    Rendering(Arcs arcs, Workspaces workspaces, Templates templates, MediaLibrary library) {
        this.arcs = arcs;
        this.workspaces = workspaces;
        this.templates = templates;
        this.library = library;
    }

    /** @throws RenderingFault if the title, the text or the template has a fault */
    public Rendered render(Post post, Variant variant) {
        var values = values(post, variant);
        var title = filled(RenderingFault.Part.TITLE, variant.title(), values);
        var text = filled(RenderingFault.Part.TEXT, variant.text(), values);
        return new Rendered(post, variant, title, wrapped(variant, text, values), variant.link(), pieces(variant));
    }

    /** What a variant's text may refer to. */
    public Values values(Post post, Variant variant) {
        return Values.of(variant.language(), facts(post, variant));
    }

    private Map<String, Object> facts(Post post, Variant variant) {
        var arc = arcs.find(post.arc()).orElseThrow();
        var facts = new LinkedHashMap<String, Object>();
        facts.put("link", variant.link());
        facts.put("due", variant.schedule().local());
        facts.put("post", Map.of("title", post.title()));
        facts.put("arc", arcFacts(arc));
        arc.beat(post.beat())
                .ifPresent(
                        beat -> facts.put("beat", Map.of("name", beat.name(), "from", beat.from(), "to", beat.to())));
        facts.put("workspace", Map.of("name", workspaces.get(post.workspace()).name()));
        var event = arc.outline().eventOn();
        if (event != null) {
            facts.put("event", Map.of("date", event));
            facts.put(
                    "daysUntilEvent",
                    ChronoUnit.DAYS.between(variant.schedule().local().toLocalDate(), event));
        }
        return facts;
    }

    private static Map<String, Object> arcFacts(Arc arc) {
        var outline = arc.outline();
        return Map.of(
                "name", outline.name(),
                "goal", outline.goal(),
                "audience", outline.audience(),
                "keyMessage", outline.keyMessage(),
                "from", outline.from(),
                "to", outline.to());
    }

    private String wrapped(Variant variant, String text, Values values) {
        if (variant.template() == null) return text;
        var template = templates.get(variant.template());
        return filled(RenderingFault.Part.TEMPLATE, template.body(), values.with("text", text));
    }

    private static String filled(RenderingFault.Part part, String source, Values values) {
        try {
            return TemplateText.compile(source).render(values).strip();
        } catch (TemplateFault fault) {
            throw new RenderingFault(part, fault);
        }
    }

    private List<Rendered.Piece> pieces(Variant variant) {
        return variant.media().stream()
                .map(attachment -> new Rendered.Piece(library.get(attachment.media()), attachment.alternativeText()))
                .toList();
    }
}
