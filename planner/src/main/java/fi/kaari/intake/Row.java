package fi.kaari.intake;

import fi.kaari.post.Post;
import fi.kaari.post.PostId;
import fi.kaari.post.VariantId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One row of an import and what became of it so far.
 *
 * @param position among all rows of the file, from 1
 * @param judgement what is to become of it
 * @param chosen whether it is taken with the next taking
 */
record Row(int position, Written written, @Nullable Choice choice, Judgement judgement, boolean chosen) {

    /** Judged for the first time, it is chosen if that is usual; later, as the person left it. */
    Row judged(Judgement anew) {
        var wasOpen = isTakeable();
        var isChosen = anew.verdict().isTakeable()
                && (wasOpen ? chosen : anew.verdict().isTakenByDefault());
        return new Row(position, written, choice, anew, isChosen);
    }

    Row choosing(@Nullable Choice time) {
        return new Row(position, written, time, judgement, chosen);
    }

    public boolean isTakeable() {
        return judgement.verdict().isTakeable();
    }

    /**
     * What is to become of a row.
     *
     * @param unit the same for all rows that end in one post
     * @param post the post that it changes, or that has come of it; null while there is none
     * @param variant as above
     * @param revision of the post that it was compared with
     * @param hasMissingMedia whether it names files that the library does not have
     */
    record Judgement(
            Verdict verdict,
            String unit,
            @Nullable PostId post,
            @Nullable VariantId variant,
            @Nullable Long revision,
            List<Change> changes,
            List<Finding> findings,
            boolean hasMissingMedia) {

        Judgement {
            changes = List.copyOf(changes);
            findings = List.copyOf(findings);
        }

        static Judgement open(String unit) {
            return new Judgement(Verdict.READ, unit, null, null, null, List.of(), List.of(), false);
        }

        List<Finding> errors() {
            return findings.stream().filter(Finding::isError).toList();
        }

        List<Finding> warnings() {
            return findings.stream().filter(finding -> !finding.isError()).toList();
        }

        Judgement is(Verdict decided) {
            return new Judgement(decided, unit, post, variant, revision, changes, findings, hasMissingMedia);
        }

        /** It is here, and nothing more has to be said about it. */
        Judgement same(Known here) {
            return new Judgement(
                    Verdict.SAME, unit, here.post(), here.variant(), null, List.of(), List.of(), hasMissingMedia);
        }

        Judgement changed(Post here, VariantId which, List<Change> differences) {
            return new Judgement(
                    Verdict.CHANGED, unit, here.id(), which, here.revision(), differences, findings, hasMissingMedia);
        }

        /** It was here as this variant. */
        Judgement removed(VariantId former) {
            return new Judgement(Verdict.REMOVED, unit, null, former, null, changes, findings, hasMissingMedia);
        }

        /** It joins a post that is here. */
        Judgement joining(PostId other, long at) {
            return new Judgement(verdict, unit, other, variant, at, changes, findings, hasMissingMedia);
        }

        Judgement refused(Finding because) {
            return is(Verdict.REFUSED).finding(List.of(because));
        }

        Judgement taken(PostId into, VariantId as) {
            return new Judgement(Verdict.TAKEN, unit, into, as, null, changes, List.of(), hasMissingMedia);
        }

        Judgement finding(List<Finding> more) {
            var all = new ArrayList<>(findings);
            all.addAll(more);
            return new Judgement(verdict, unit, post, variant, revision, changes, all, hasMissingMedia);
        }
    }
}
