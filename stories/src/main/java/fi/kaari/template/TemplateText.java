package fi.kaari.template;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.velocity.Template;
import org.apache.velocity.exception.VelocityException;

/** Velocity source that has been read and found harmless, ready to be filled in, by many at a time. */
public final class TemplateText {

    private static final Pattern NO_VALUE = Pattern.compile("null|has not been set");

    private static final CompiledTexts COMPILED = new CompiledTexts(2_000_000);

    private final Template template;
    private final List<Reference> references;

    private TemplateText(Template template, List<Reference> references) {
        this.template = template;
        this.references = references;
    }

    /** @throws TemplateFault if the source cannot be read or does what no text may do */
    public static TemplateText compile(String source) {
        return COMPILED.get(source, TemplateText::read);
    }

    private static TemplateText read(String source) {
        var template = Engine.parse(Source.prepared(source));
        var references = Inspection.references(Engine.tree(template));
        Located.everywhere(Engine.tree(template));
        template.initDocument();
        return new TemplateText(template, references);
    }

    /** @throws TemplateFault if a value is missing, or the text grows too long */
    public String render(Values values) {
        requireKnown(values);
        var written = new BoundedText();
        var scope = new Scope(values);
        try {
            template.merge(scope, written);
        } catch (TemplateFault fault) {
            throw fault.at(scope.reached());
        } catch (VelocityException fault) {
            throw explained(fault, values).at(scope.reached());
        } catch (RuntimeException fault) {
            // Velocity's own calculations throw whatever their operands make them throw
            throw scope.reached().fault("operation");
        }
        return HashSigns.show(written.toString());
    }

    /** Whether the text uses this name at all. */
    public boolean refersTo(String name) {
        return references.stream().anyMatch(reference -> reference.name().equals(name));
    }

    /** @throws TemplateFault at the first name that is none of these */
    public void requireNames(Collection<String> known) {
        for (var reference : references)
            if (!reference.isOwn() && !known.contains(reference.name()))
                throw Unknown.fault(reference.name(), reference.place(), known);
    }

    private void requireKnown(Values values) {
        for (var reference : references)
            if (!reference.isOwn() && !values.knows(reference.name()) && !Vocabulary.NAMES.contains(reference.name()))
                throw Unknown.fault(reference.name(), reference.place(), known(values));
    }

    private static Collection<String> known(Values values) {
        var known = new LinkedHashSet<>(Vocabulary.NAMES);
        known.addAll(values.names());
        return known;
    }

    /** What is known by now has no value, or cannot be compared or counted with. */
    private TemplateFault explained(VelocityException fault, Values values) {
        var place = Place.in(fault);
        if (!NO_VALUE.matcher(fault.getMessage()).find()) return place.fault("operation");
        return references.stream()
                .filter(reference ->
                        reference.isOwn() || values.value(reference.name()).isEmpty())
                .min(Comparator.comparingLong(reference -> reference.place().distance(place)))
                .map(reference -> reference.place().fault("absent", reference.name()))
                .orElseGet(() -> place.fault("operation"));
    }
}
