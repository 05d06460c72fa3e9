package fi.kaari.check;

import fi.kaari.check.Finding.Field;
import fi.kaari.check.Finding.Place;
import fi.kaari.check.Finding.Severity;
import fi.kaari.post.Rendered;
import fi.kaari.workspace.Text;
import fi.kaari.workspace.Unseen;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * What is approved has to be what readers see: marks that turn a text around disguise it, others hide in it, and where
 * a character got lost, readers see that it did.
 */
@Component
class UnseenCheck implements Check {

    @Override
    public List<Finding> findings(Rendered rendered) {
        var variant = rendered.variant();
        var own = Stream.of(
                        in(Field.TITLE, variant.title()),
                        in(Field.TEXT, variant.text()),
                        link(rendered.link()),
                        rendered.media().stream().flatMap(piece -> in(Field.ALTERNATIVE_TEXT, piece.alternativeText())))
                .flatMap(found -> found)
                .toList();
        return own.isEmpty() ? filledIn(rendered) : own;
    }

    /** Whatever the text does not have itself has come with its template. */
    private static List<Finding> filledIn(Rendered rendered) {
        return in(Field.TEMPLATE, rendered.text())
                .map(found -> new Finding(found.severity(), found.code(), found.arguments(), Place.of(Field.TEMPLATE)))
                .toList();
    }

    private static Stream<Finding> in(Field field, String text) {
        return Stream.of(
                        found(Severity.ERROR, "unseen.lost", field, text, lost(text)),
                        found(Severity.ERROR, "unseen.turning", field, text, Unseen.disguise(text)),
                        found(Severity.WARNING, "unseen.idle", field, text, Unseen.idle(text)))
                .flatMap(found -> found);
    }

    private static OptionalInt lost(String text) {
        var at = text.indexOf(Text.LOST);
        return at < 0 ? OptionalInt.empty() : OptionalInt.of(at);
    }

    /** An address has no use for any of them. */
    private static Stream<Finding> link(String link) {
        return link.codePoints()
                .filter(each -> Character.getType(each) == Character.FORMAT)
                .limit(1)
                .mapToObj(each -> Finding.error("unseen.link", Place.of(Field.LINK), name(each)));
    }

    private static Stream<Finding> found(Severity severity, String code, Field field, String text, OptionalInt at) {
        return at.stream()
                .mapToObj(index ->
                        new Finding(severity, code, List.of(name(text.codePointAt(index))), place(field, text, index)));
    }

    private static Place place(Field field, String text, int index) {
        var before = text.substring(0, index);
        int line = (int) before.chars().filter(each -> each == '\n').count() + 1;
        return new Place(field, line, index - before.lastIndexOf('\n'));
    }

    /** As Unicode names it, e.g. {@code U+202E}. */
    private static String name(int character) {
        return "U+%04X".formatted(character);
    }
}
