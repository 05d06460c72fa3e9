package fi.kaari.post;

import fi.kaari.arc.ArcId;
import fi.kaari.arc.BeatId;
import fi.kaari.workspace.PersonId;
import fi.kaari.workspace.Text;
import fi.kaari.workspace.WorkspaceId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What is told at one time, before it is written for a channel, together with its variants.
 *
 * @param revision rises with every change; approvals and publications belong to one revision
 * @param title what colleagues call it; readers never see it
 * @param authors everybody who ever wrote or edited it
 */
public record Post(
        PostId id,
        WorkspaceId workspace,
        long revision,
        ArcId arc,
        @Nullable BeatId beat,
        String title,
        List<Variant> variants,
        Set<PersonId> authors,
        Instant changedAt) {

    private static final int LONGEST_TITLE = 250;
    private static final int MOST_VARIANTS = 100;

    public Post {
        title = Text.name(title);
        variants = List.copyOf(variants);
        authors = Set.copyOf(authors);
        if (title.isEmpty()) throw new InvalidPost("title");
        if (title.codePointCount(0, title.length()) > LONGEST_TITLE) throw new InvalidPost("title.long");
        if (variants.size() > MOST_VARIANTS) throw new InvalidPost("variants.many");
        if (variants.stream().map(Variant::id).distinct().count() < variants.size())
            throw new InvalidPost("variants.twice");
    }

    public Optional<Variant> variant(VariantId wanted) {
        return variants.stream().filter(variant -> variant.id().equals(wanted)).findFirst();
    }

    public Post named(String changed) {
        return with(arc, beat, changed, variants);
    }

    public Post placed(ArcId changedArc, @Nullable BeatId changedBeat) {
        return with(changedArc, changedBeat, title, variants);
    }

    public Post adding(Variant variant) {
        var more = new ArrayList<>(variants);
        more.add(variant);
        return with(arc, beat, title, more);
    }

    public Post without(VariantId gone) {
        return with(
                arc,
                beat,
                title,
                variants.stream().filter(it -> !it.id().equals(gone)).toList());
    }

    /** The same post with one variant changed; a variant it does not have changes nothing. */
    public Post changing(VariantId which, UnaryOperator<Variant> change) {
        return with(
                arc,
                beat,
                title,
                variants.stream()
                        .map(it -> it.id().equals(which) ? change.apply(it) : it)
                        .toList());
    }

    /** The same post, told differently. */
    public Post with(
            ArcId changedArc, @Nullable BeatId changedBeat, String changedTitle, List<Variant> changedVariants) {
        return new Post(
                id, workspace, revision, changedArc, changedBeat, changedTitle, changedVariants, authors, changedAt);
    }

    Post next(PersonId author, Instant at) {
        var more = new HashSet<>(authors);
        more.add(author);
        return new Post(id, workspace, revision + 1, arc, beat, title, variants, more, at);
    }

    Post again(Instant at) {
        return new Post(id, workspace, revision + 1, arc, beat, title, variants, authors, at);
    }

    boolean tellsTheSameAs(Post other) {
        return arc.equals(other.arc)
                && Objects.equals(beat, other.beat)
                && title.equals(other.title)
                && variants.equals(other.variants);
    }
}
