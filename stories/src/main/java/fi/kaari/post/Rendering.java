package fi.kaari.post;

import fi.kaari.arc.Arc;
import fi.kaari.arc.Arcs;
import fi.kaari.arc.Beat;
import fi.kaari.media.MediaLibrary;
import fi.kaari.template.Template;
import fi.kaari.template.TemplateFault;
import fi.kaari.template.TemplateText;
import fi.kaari.template.Templates;
import fi.kaari.template.Values;
import fi.kaari.template.Vocabulary;
import fi.kaari.workspace.Workspaces;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
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
        return render(arc(post), post, variant);
    }

    /**
     * The same for a post whose arc may still have to be begun.
     *
     * @throws RenderingFault as above
     */
    public Rendered render(Arc arc, Post post, Variant variant) {
        return rendered(post, variant, values(arc, post, variant), template(post, variant));
    }

    /**
     * A variant as it would read in a template that nobody has saved yet.
     *
     * @throws RenderingFault if the title, the text or the template has a fault
     */
    public Rendered framed(Post post, Variant variant, String body) {
        return rendered(post, variant, values(post, variant), Optional.of(body));
    }

    private Rendered rendered(Post post, Variant variant, Values values, Optional<String> template) {
        var title = filled(RenderingFault.Part.TITLE, variant.title(), values);
        var text = filled(RenderingFault.Part.TEXT, variant.text(), values);
        var framed =
                template.map(body -> filled(RenderingFault.Part.TEMPLATE, body, values.with(Vocabulary.TEXT, text)));
        return new Rendered(post, variant, title, framed.orElse(text), variant.link(), pieces(variant));
    }

    private Optional<String> template(Post post, Variant variant) {
        return Optional.ofNullable(variant.template())
                .map(id -> templates
                        .find(id)
                        .filter(found -> found.workspace().equals(post.workspace()))
                        .map(Template::body)
                        .orElseThrow(() -> new RenderingFault(RenderingFault.Part.TEMPLATE, TemplateFault.gone())));
    }

    /** What a variant's text may refer to. */
    public Values values(Post post, Variant variant) {
        return values(arc(post), post, variant);
    }

    private Values values(Arc arc, Post post, Variant variant) {
        return Values.of(variant.language(), facts(arc, post, variant));
    }

    private Arc arc(Post post) {
        return arcs.find(post.arc()).orElseThrow();
    }

    /** A value for every name of the vocabulary that has one here. */
    private Map<String, Object> facts(Arc arc, Post post, Variant variant) {
        var facts = new LinkedHashMap<String, Object>();
        facts.put("link", variant.link());
        facts.put("due", variant.schedule().local());
        facts.put("post", Map.of("title", post.title()));
        facts.put("arc", facts(arc.outline()));
        facts.put("workspace", Map.of("name", workspaces.get(post.workspace()).name()));
        arc.beat(post.beat()).ifPresent(beat -> facts.put("beat", facts(beat)));
        Optional.ofNullable(arc.outline().eventOn()).ifPresent(event -> facts.putAll(facts(event, variant.schedule())));
        return facts;
    }

    private static Map<String, Object> facts(Arc.Outline arc) {
        return Map.of(
                "name", arc.name(),
                "goal", arc.goal(),
                "audience", arc.audience(),
                "keyMessage", arc.keyMessage(),
                "from", arc.from(),
                "to", arc.to());
    }

    private static Map<String, Object> facts(Beat beat) {
        return Map.of("name", beat.name(), "from", beat.from(), "to", beat.to());
    }

    private static Map<String, Object> facts(LocalDate event, Schedule schedule) {
        var days = ChronoUnit.DAYS.between(schedule.local().toLocalDate(), event);
        return Map.of("event", Map.of("date", event), "daysUntilEvent", days);
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
                .map(attachment -> piece(variant, attachment))
                .toList();
    }

    private Rendered.Piece piece(Variant variant, Attachment attachment) {
        var language = Objects.requireNonNullElse(attachment.language(), variant.language());
        return new Rendered.Piece(library.get(attachment.media()), attachment.alternativeText(), language);
    }
}
