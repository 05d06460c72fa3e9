package fi.kaari.intake;

import fi.kaari.arc.Arc;
import fi.kaari.arc.Beat;
import fi.kaari.arc.BeatId;
import fi.kaari.intake.Change.Part;
import fi.kaari.post.Attachment;
import fi.kaari.post.Post;
import fi.kaari.post.Variant;
import fi.kaari.post.VariantId;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Makes a post say what a row says, where the row has changed; the rest stays as it is here. */
final class Amendment {

    private Amendment() {}

    /** @param arc the one that the row names */
    static Post of(Post post, VariantId which, List<Change> changes, Planned row, List<Attachment> media, Arc arc) {
        var changed = post;
        for (var change : changes) {
            changed = switch (change.part()) {
                case ARC -> changed.placed(arc.id(), beat(arc, row));
                case BEAT -> changed.arc().equals(arc.id()) ? changed.placed(arc.id(), beat(arc, row)) : changed;
                case TITLE -> changed.named(row.title());
                default -> changed.changing(which, variant -> of(variant, change.part(), row, media));
            };
        }
        return changed;
    }

    private static @Nullable BeatId beat(Arc arc, Planned row) {
        return BeatNames.find(arc, row.beat()).map(Beat::id).orElse(null);
    }

    private static Variant of(Variant variant, Part part, Planned row, List<Attachment> media) {
        return switch (part) {
            case TIME -> variant.at(Objects.requireNonNull(row.schedule()));
            case HEADING -> variant.withTitle(row.heading());
            case TEXT -> variant.withText(row.text());
            case LINK -> variant.withLink(row.link());
            case MEDIA -> variant.withMedia(media);
            default -> throw new IllegalArgumentException("No part of a variant: " + part);
        };
    }
}
