package fi.kaari.intake;

import fi.kaari.arc.Arc;
import fi.kaari.arc.Beat;
import fi.kaari.post.Attachment;
import fi.kaari.post.Post;
import fi.kaari.post.Posts;
import fi.kaari.post.Variant;
import fi.kaari.post.VariantId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes the rows of one post: all that comes of them, and the note that it came of them, in one transaction. */
@Component
class UnitTaking {

    private final Posts posts;
    private final IntakeTable intakes;
    private final RowTable rows;
    private final Origins origins;
    private final ArcTaking arcs;

    UnitTaking(Posts posts, IntakeTable intakes, RowTable rows, Origins origins, ArcTaking arcs) {
        this.posts = posts;
        this.intakes = intakes;
        this.rows = rows;
        this.origins = origins;
        this.arcs = arcs;
    }

    @Transactional
    public void take(Errand errand, String unit) {
        intakes.lockTurn(errand.actor().workspace());
        var taken = new ArrayList<Taken>();
        for (var row : rows.chosen(errand.intake(), unit)) {
            var each = Taken.of(row, errand);
            if (isTakenMeanwhile(errand, each)) rows.judge(errand.intake(), List.of(row.judged(each.elsewhere())));
            else taken.add(each);
        }
        if (!taken.isEmpty()) take(errand, taken);
    }

    /** Another import may have taken the very same row since this one was looked at. */
    private boolean isTakenMeanwhile(Errand errand, Taken each) {
        return !each.isChange() && origins.isTaken(errand.actor().workspace(), each.identity());
    }

    private void take(Errand errand, List<Taken> taken) {
        var isNew = taken.getFirst().row().judgement().post() == null;
        var post = isNew ? draft(errand, taken) : revise(errand, taken);
        taken.forEach(each -> note(errand, each, post));
    }

    private Post draft(Errand errand, List<Taken> taken) {
        var first = taken.getFirst().planned();
        var arc = arc(errand, first);
        var beat = BeatNames.find(arc, first.beat()).map(Beat::id).orElse(null);
        var variants = taken.stream().map(Taken::draft).toList();
        return posts.draft(errand.actor(), arc.id(), beat, first.title(), variants);
    }

    private Post revise(Errand errand, List<Taken> taken) {
        var judged = taken.getFirst().row().judgement();
        var post = Objects.requireNonNull(judged.post());
        var revision = Objects.requireNonNull(judged.revision());
        return posts.revise(errand.actor(), post, revision, before -> {
            var changed = before;
            for (var each : taken) changed = amended(errand, changed, each);
            return changed;
        });
    }

    private Post amended(Errand errand, Post post, Taken each) {
        if (!each.isChange()) return post.adding(each.draft());
        var changes = each.row().judgement().changes();
        var arc = arc(errand, each.planned());
        return Amendment.of(
                post, each.variant(), changes, each.planned(), each.draft().media(), arc);
    }

    private Arc arc(Errand errand, Planned row) {
        var arc = Objects.requireNonNull(errand.arcs().get(Identity.key(row.arc())));
        return arcs.withBeat(errand.actor(), arc, row);
    }

    private void note(Errand errand, Taken each, Post post) {
        var former = each.row().judgement().variant();
        if (former != null) origins.forget(former);
        var row = each.row();
        origins.note(errand.actor().workspace(), errand.intake(), row, each.identity(), post.id(), each.variant());
        rows.judge(errand.intake(), List.of(row.judged(row.judgement().taken(post.id(), each.variant()))));
    }

    /**
     * A row and what comes of it.
     *
     * @param draft the variant it is, if it is not one already
     */
    private record Taken(Row row, Planned planned, Variant draft) {

        static Taken of(Row row, Errand errand) {
            var planned = Understanding.of(errand.terms(), row.written(), row.choice());
            List<Attachment> media = errand.shelf().attachments(planned);
            return new Taken(row, planned, planned.draft(media));
        }

        boolean isChange() {
            return row.judgement().verdict() == Verdict.CHANGED;
        }

        VariantId variant() {
            return isChange() ? Objects.requireNonNull(row.judgement().variant()) : draft.id();
        }

        Identity identity() {
            return Identity.of(row.written(), planned);
        }

        Row.Judgement elsewhere() {
            return row.judgement().is(Verdict.SAME);
        }
    }
}
