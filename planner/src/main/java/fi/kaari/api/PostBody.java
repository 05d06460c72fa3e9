package fi.kaari.api;

import fi.kaari.arc.ArcId;
import fi.kaari.arc.BeatId;
import fi.kaari.post.Post;
import fi.kaari.post.Variant;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A post with its variants as programs read and write it.
 *
 * @param id given by Kaari; not read from a request
 * @param revision given by Kaari; a change names it in {@code If-Match}
 * @param beat the id of the arc's beat it belongs to, if any
 * @param title what colleagues call it; readers never see it
 * @param changedAt given by Kaari
 */
record PostBody(
        @Nullable String id,
        @Nullable Long revision,
        @NotNull String arc,
        @Nullable String beat,
        @NotNull String title,
        @NotNull List<@NotNull @Valid VariantBody> variants,
        @Nullable Instant changedAt) {

    static PostBody of(Post post) {
        return new PostBody(
                post.id().value(),
                post.revision(),
                post.arc().value(),
                post.beat() == null ? null : post.beat().value(),
                post.title(),
                post.variants().stream().map(VariantBody::of).toList(),
                post.changedAt());
    }

    ArcId arcId() {
        return Key.read("arc", arc, ArcId::new);
    }

    @Nullable
    BeatId beatId() {
        return beat == null ? null : Key.read("beat", beat, BeatId::new);
    }

    List<Variant> toVariants(ZoneId home) {
        return variants.stream().map(variant -> variant.toVariant(home)).toList();
    }
}
