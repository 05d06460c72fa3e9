package fi.kaari.approval;

import fi.kaari.media.MediaId;
import fi.kaari.post.ChannelId;
import fi.kaari.post.Rendered;
import fi.kaari.post.VariantId;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** A content as somebody saw it, kept so that they can be shown later what has changed since. */
public record Look(List<Told> variants) {

    public Look {
        variants = List.copyOf(variants);
    }

    public static Look at(List<Rendered> rendered) {
        return new Look(rendered.stream().map(Told::of).toList());
    }

    /** The digest that names what is seen here, as a review would ask about it. */
    public static Digest digest(List<Rendered> rendered) {
        return Digest.of(
                rendered.stream().collect(Collectors.toMap(it -> it.variant().id(), Digest::of)));
    }

    public Optional<Told> variant(VariantId wanted) {
        return variants.stream().filter(it -> it.variant().equals(wanted)).findFirst();
    }

    /** One variant as readers would have read it. */
    public record Told(
            VariantId variant,
            ChannelId channel,
            Locale language,
            Instant due,
            String title,
            String text,
            String link,
            List<Shown> media,
            Map<String, String> options) {

        public Told {
            media = List.copyOf(media);
            // looks that are older than options know none
            options = options == null ? Map.of() : Map.copyOf(options);
        }

        static Told of(Rendered it) {
            return new Told(
                    it.variant().id(),
                    it.variant().channel(),
                    it.variant().language(),
                    it.variant().schedule().due(),
                    it.title(),
                    it.text(),
                    it.link(),
                    it.media().stream().map(Shown::of).toList(),
                    it.variant().options());
        }
    }

    /**
     * One medium as it was shown and described.
     *
     * @param alternativeText of captions, the tag of the language they are in
     */
    public record Shown(MediaId media, String type, String name, String alternativeText) {

        static Shown of(Rendered.Piece piece) {
            var item = piece.item();
            return new Shown(item.id(), item.type(), item.name(), piece.words());
        }
    }
}
