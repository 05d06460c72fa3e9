package fi.kaari.intake;

import fi.kaari.approval.Reviews;
import fi.kaari.arc.Arc;
import fi.kaari.arc.Beat;
import fi.kaari.check.Checks;
import fi.kaari.check.Finding.Field;
import fi.kaari.intake.Row.Judgement;
import fi.kaari.post.InvalidPost;
import fi.kaari.post.Post;
import fi.kaari.post.PostId;
import fi.kaari.post.Variant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Decides what is to become of one row. */
@Component
class RowJudge {

    private final Comparison comparison;
    private final Reviews reviews;
    private final Checks checks;

    RowJudge(Comparison comparison, Reviews reviews, Checks checks) {
        this.comparison = comparison;
        this.reviews = reviews;
        this.checks = checks;
    }

    Judgement judge(Row row, Planned planned, Context context) {
        var open = open(planned, context);
        var here = Optional.ofNullable(context.match()).filter(Known::exists);
        if (here.filter(match -> isUntouched(row, match)).isPresent()) return open.same(here.get());
        if (!open.errors().isEmpty()) return open.is(Verdict.REFUSED);
        return here.map(match -> compared(planned, open, match, context))
                .orElseGet(() -> checked(planned, fresh(open, context), context));
    }

    /** It is not here, or no longer; it may join a post that is. */
    private Judgement fresh(Judgement open, Context context) {
        var match = context.match();
        var fresh = match == null ? open.is(Verdict.NEW) : open.removed(match.variant());
        var post = context.unit().post();
        if (post == null) return fresh;
        return fresh.joining(post, context.unit().revision())
                .finding(List.of(Finding.warning("joins")))
                .finding(price(fresh, post));
    }

    private static Judgement open(Planned planned, Context context) {
        var missing = context.shelf().missing(planned);
        var findings = new ArrayList<>(planned.findings());
        if (!missing.isEmpty()) findings.add(Finding.warning("media.missing", missing));
        if (context.twin() != null) findings.add(Finding.error("twin", context.twin()));
        place(planned, context.arc()).ifPresent(findings::add);
        return new Judgement(
                Verdict.READ, context.unit().key(), null, null, null, List.of(), findings, !missing.isEmpty());
    }

    private static Optional<Finding> place(Planned planned, @Nullable ArcCase named) {
        if (named == null || planned.schedule() == null) return Optional.empty();
        if (named.arc() == null) return Optional.of(Finding.error("arc.refused", planned.arc()));
        var outline = named.arc().outline();
        var sketch = named.entry().sketch();
        var day = planned.schedule().local().toLocalDate();
        if (sketch.first() != null && sketch.last() != null && !sketch.reaches(day))
            return Optional.of(Finding.error("far-off", written(day), written(sketch.first()), written(sketch.last())));
        var isWithin = !day.isBefore(outline.from()) && !day.isAfter(outline.to());
        return isWithin
                ? Optional.empty()
                : Optional.of(Finding.warning("outside-arc", written(outline.from()), written(outline.to())));
    }

    private static String written(LocalDate day) {
        return "%d.%d.%d".formatted(day.getDayOfMonth(), day.getMonthValue(), day.getYear());
    }

    /** The row says word for word what it said when it came in, and no file of it was missing then. */
    private static boolean isUntouched(Row row, Known match) {
        var origin = match.origin();
        return origin != null && origin.print().equals(row.written().fingerprint()) && !match.missedMedia();
    }

    private Judgement compared(Planned planned, Judgement open, Known match, Context context) {
        var judged = comparison.judge(planned, open, match, context);
        if (judged.verdict() != Verdict.CHANGED) return judged;
        return match.isOut()
                ? judged.refused(Finding.error("out"))
                : checked(planned, judged.finding(price(judged, match.post())), context);
    }

    /** What a change costs has to be known before. */
    private List<Finding> price(Judgement changed, PostId post) {
        var price = new ArrayList<Finding>();
        reviews.live(post).ifPresent(review -> price.add(Finding.warning("voids")));
        if (changed.changes().stream().anyMatch(Change::isOvertaken)) price.add(Finding.warning("overtaken"));
        return price;
    }

    /** A row that says more than any post may is refused by itself. */
    private Judgement checked(Planned planned, Judgement judged, Context context) {
        try {
            return warned(planned, planned.draft(context.shelf().attachments(planned)), judged, context);
        } catch (InvalidPost refusal) {
            return judged.refused(Finding.error("post.invalid." + refusal.code()));
        }
    }

    /** What the checks will say about it once it is here; none of that keeps a draft out. */
    private Judgement warned(Planned planned, Variant variant, Judgement judged, Context context) {
        if (context.arc() == null || context.arc().arc() == null) return judged;
        var arc = context.arc().arc();
        var found = checks.assess(arc, post(planned, arc, variant, context.terms()), variant).findings().stream()
                .filter(finding -> !judged.hasMissingMedia() || finding.place().field() != Field.MEDIA)
                .map(finding -> Finding.warning(
                        "check." + finding.code(), finding.arguments().toArray()))
                .toList();
        return judged.finding(found);
    }

    private static Post post(Planned planned, Arc arc, Variant variant, Terms terms) {
        var beat = BeatNames.find(arc, planned.beat()).map(Beat::id).orElse(null);
        return new Post(
                PostId.random(),
                arc.workspace(),
                1,
                arc.id(),
                beat,
                planned.title(),
                List.of(variant),
                Set.of(),
                terms.now());
    }
}
