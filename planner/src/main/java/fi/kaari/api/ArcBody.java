package fi.kaari.api;

import fi.kaari.arc.Arc;
import fi.kaari.arc.Beat;
import fi.kaari.arc.BeatId;
import fi.kaari.arc.BeatKind;
import fi.kaari.arc.Colour;
import fi.kaari.arc.Shape;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An arc as programs read and write it.
 *
 * @param id given by Kaari; not read from a request
 * @param revision given by Kaari; a change names it in {@code If-Match}
 * @param shape e.g. {@code five-act}
 * @param colour e.g. {@code moss}
 * @param beats in their order; left out of a new arc, they are laid out from its shape
 * @param archivedAt null while it is being told
 */
record ArcBody(
        @Nullable String id,
        @Nullable Long revision,
        @NotNull String name,
        @NotNull String shape,
        @Nullable String goal,
        @Nullable String target,
        @Nullable String audience,
        @Nullable String keyMessage,
        @Nullable String colour,
        @Nullable String owner,
        @NotNull LocalDate from,
        @NotNull LocalDate to,
        @Nullable LocalDate eventOn,
        @Nullable List<@NotNull @Valid BeatBody> beats,
        @Nullable Instant archivedAt) {

    static ArcBody of(Arc arc) {
        var outline = arc.outline();
        return new ArcBody(
                arc.id().value(),
                arc.revision(),
                outline.name(),
                outline.shape().key(),
                outline.goal(),
                outline.target(),
                outline.audience(),
                outline.keyMessage(),
                outline.colour().key(),
                outline.owner(),
                outline.from(),
                outline.to(),
                outline.eventOn(),
                arc.beats().stream().map(BeatBody::of).toList(),
                arc.archivedAt());
    }

    Arc.Outline toOutline() {
        return new Arc.Outline(
                name,
                Key.read("shape", shape, Shape::ofKey),
                text(goal),
                text(target),
                text(audience),
                text(keyMessage),
                colour == null ? Colour.FJORD : Key.read("colour", colour, Colour::ofKey),
                text(owner),
                from,
                to,
                eventOn);
    }

    private static String text(@Nullable String given) {
        return Objects.requireNonNullElse(given, "").strip();
    }

    /**
     * A beat.
     *
     * @param id null for a new one
     * @param kind e.g. {@code turning-point}
     * @param tension 0 to 10; null for what its kind usually has
     */
    record BeatBody(
            @Nullable String id,
            @NotNull String name,
            @NotNull String kind,
            @Nullable Integer tension,
            @NotNull LocalDate from,
            @NotNull LocalDate to) {

        static BeatBody of(Beat beat) {
            return new BeatBody(
                    beat.id().value(), beat.name(), beat.kind().key(), beat.tension(), beat.from(), beat.to());
        }

        Beat toBeat() {
            var read = Key.read("kind", kind, BeatKind::ofKey);
            return new Beat(
                    id == null ? BeatId.random() : Key.read("id", id, BeatId::new),
                    name,
                    read,
                    tension == null ? read.usualTension() : tension,
                    from,
                    to);
        }
    }
}
