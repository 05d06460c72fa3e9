package fi.kaari.arcs;

import fi.kaari.arc.Arc;
import fi.kaari.arc.Colour;
import fi.kaari.arc.InvalidArc;
import fi.kaari.arc.Shape;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/**
 * What an arc is about and when, as somebody typed it; null where their form had no such field.
 *
 * @param stretch {@code true} if the beats shall follow the dates
 */
record OutlineForm(
        @Nullable String name,
        @Nullable String shape,
        @Nullable String goal,
        @Nullable String target,
        @Nullable String audience,
        @Nullable String keyMessage,
        @Nullable String colour,
        @Nullable String owner,
        @Nullable String from,
        @Nullable String to,
        @Nullable String eventOn,
        @Nullable String stretch) {

    /** Stands in for a date that cannot be read, so that the other fields are looked at, too. */
    private static final LocalDate SOME_DAY = LocalDate.of(2000, 1, 1);

    /** Beside which field something wrong is said, where it is not called like the first word of its code. */
    private static final Map<String, String> FIELDS =
            Map.of("key-message", "keyMessage", "dates", "to", "event", "eventOn", "beat", "to");

    /** For an arc that has yet to begin. */
    static OutlineForm fresh(Colour colour, String owner, LocalDate from, LocalDate to) {
        var shape = Shape.EVENT_COUNTDOWN.key();
        return new OutlineForm(
                "", shape, "", "", "", "", colour.key(), owner, from.toString(), to.toString(), "", "false");
    }

    static OutlineForm of(Arc.Outline outline) {
        return new OutlineForm(
                outline.name(),
                outline.shape().key(),
                outline.goal(),
                outline.target(),
                outline.audience(),
                outline.keyMessage(),
                outline.colour().key(),
                outline.owner(),
                outline.from().toString(),
                outline.to().toString(),
                outline.eventOn() == null ? "" : outline.eventOn().toString(),
                "false");
    }

    boolean isStretching() {
        return "true".equals(stretch);
    }

    /** What was typed, by the names of the fields. */
    Map<String, String> fields() {
        var fields = new LinkedHashMap<String, String>();
        fields.put("name", Typed.text(name));
        fields.put("shape", Typed.text(shape));
        fields.put("goal", Typed.text(goal));
        fields.put("target", Typed.text(target));
        fields.put("audience", Typed.text(audience));
        fields.put("keyMessage", Typed.text(keyMessage));
        fields.put("colour", Typed.text(colour));
        fields.put("owner", Typed.text(owner));
        fields.put("from", Typed.text(from));
        fields.put("to", Typed.text(to));
        fields.put("eventOn", Typed.text(eventOn));
        fields.put("stretch", Boolean.toString(isStretching()));
        return fields;
    }

    /** What was typed, if it makes sense; else the errors say what does not. */
    Optional<Arc.Outline> outline(Errors errors) {
        var typed = new Typed(errors);
        var first = typed.day("from", from);
        var last = typed.day("to", to);
        var event = typed.dayIfAny("eventOn", eventOn);
        var kind = typed.choice("shape", shape, Shape::ofKey);
        var tint = typed.choice("colour", colour, Colour::ofKey);
        boolean hasDates = first.isPresent() && last.isPresent();
        return typed.valid(
                        OutlineForm::reject,
                        () -> new Arc.Outline(
                                Typed.text(name),
                                kind.orElse(Shape.SERIES),
                                Typed.text(goal),
                                Typed.text(target),
                                Typed.text(audience),
                                Typed.text(keyMessage),
                                tint.orElse(Colour.MOSS),
                                Typed.text(owner),
                                hasDates ? first.get() : SOME_DAY,
                                hasDates ? last.get() : SOME_DAY,
                                hasDates ? event.orElse(null) : null))
                .filter(outline -> !errors.hasErrors());
    }

    /** Says beside each field what is wrong with it. */
    static void reject(InvalidArc invalid, Errors errors) {
        invalid.codes().forEach(code -> {
            var subject = code.split("\\.")[0];
            if (subject.equals("archived")) errors.reject("arc.invalid." + code);
            else errors.rejectValue(FIELDS.getOrDefault(subject, subject), "arc.invalid." + code);
        });
    }
}
