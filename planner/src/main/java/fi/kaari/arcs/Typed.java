package fi.kaari.arcs;

import fi.kaari.arc.InvalidArc;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/** Reads what people typed, and says beside the field what cannot be read. */
record Typed(Errors errors) {

    static String text(@Nullable String typed) {
        return Objects.requireNonNullElse(typed, "");
    }

    static Optional<LocalDate> day(@Nullable String typed) {
        try {
            return Optional.of(LocalDate.parse(text(typed).strip()));
        } catch (DateTimeException unreadable) {
            return Optional.empty();
        }
    }

    Optional<LocalDate> day(String field, @Nullable String typed) {
        var day = day(typed);
        if (day.isEmpty()) errors.rejectValue(field, "arcs.invalid.day");
        return day;
    }

    Optional<LocalDate> dayIfAny(String field, @Nullable String typed) {
        return text(typed).isBlank() ? Optional.empty() : day(field, typed);
    }

    Optional<Integer> number(String field, @Nullable String typed, String code) {
        try {
            return Optional.of(Integer.valueOf(text(typed).strip()));
        } catch (NumberFormatException unreadable) {
            errors.rejectValue(field, code);
            return Optional.empty();
        }
    }

    <C> Optional<C> choice(String field, @Nullable String typed, Function<String, C> ofKey) {
        try {
            return Optional.of(ofKey.apply(text(typed)));
        } catch (IllegalArgumentException unknown) {
            errors.rejectValue(field, "arcs.invalid.choice");
            return Optional.empty();
        }
    }

    /** What is made of it all, unless the domain refuses it. */
    <T> Optional<T> valid(BiConsumer<InvalidArc, Errors> rejecting, Supplier<T> made) {
        try {
            return Optional.of(made.get());
        } catch (InvalidArc invalid) {
            rejecting.accept(invalid, errors);
            return Optional.empty();
        }
    }
}
