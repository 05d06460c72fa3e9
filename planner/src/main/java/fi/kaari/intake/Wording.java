package fi.kaari.intake;

import fi.kaari.arc.Shape;
import fi.kaari.intake.Change.Part;
import fi.kaari.intake.Intake.Refusal;
import fi.kaari.intake.RowView.ChangeView;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Says findings, refusals and changes in the language of the page. */
@Component
class Wording {

    private final MessageSource texts;

    Wording(MessageSource texts) {
        this.texts = texts;
    }

    String say(Finding finding, Locale language) {
        return say(finding.messageKey(), finding.arguments(), language);
    }

    String say(Refusal refusal, Locale language) {
        return say("import.refused." + refusal.code(), refusal.arguments(), language);
    }

    String say(FileRefused refused, Locale language) {
        return say(Refusal.of(refused), language);
    }

    /** The first or the second of two times that clocks show. */
    String occurrence(Choice choice, Locale language) {
        return text("post.time." + choice.key(), language);
    }

    String shape(Shape shape, Locale language) {
        return text("arc.shape." + shape.key(), language);
    }

    ChangeView change(Change change, ZoneId zone, Locale language) {
        var before = value(change.part(), change.before(), zone, language);
        var after = value(change.part(), change.after(), zone, language);
        return new ChangeView(text("import.part." + change.part().key(), language), WordDiff.between(before, after));
    }

    private String value(Part part, String value, ZoneId zone, Locale language) {
        if (value.isEmpty()) return value;
        return switch (part) {
            case TIME -> {
                var moment = Instant.parse(value).atZone(zone);
                yield format("times.day.year", moment, language) + " " + format("times.clock", moment, language);
            }
            case FROM, TO, EVENT -> format("times.short", LocalDate.parse(value), language);
            case SHAPE -> shape(Shape.ofKey(value), language);
            default -> value;
        };
    }

    private String format(String pattern, TemporalAccessor time, Locale language) {
        return DateTimeFormatter.ofPattern(text(pattern, language), language).format(time);
    }

    private String say(String key, List<Object> arguments, Locale language) {
        var words = arguments.stream().map(argument -> word(argument, language)).toArray();
        return texts.getMessage(key, words, language);
    }

    private Object word(Object argument, Locale language) {
        return switch (argument) {
            case Text text -> text(text.key(), language);
            case List<?> several ->
                several.stream().map(each -> word(each, language).toString()).collect(Collectors.joining(", "));
            default -> argument;
        };
    }

    private String text(String key, Locale language) {
        return texts.getMessage(key, null, language);
    }
}
