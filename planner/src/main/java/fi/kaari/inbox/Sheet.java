package fi.kaari.inbox;

import fi.kaari.approval.DecisionRefused.Why;
import fi.kaari.approval.Digest;
import fi.kaari.approval.Look;
import fi.kaari.approval.Review;
import fi.kaari.arc.Arc;
import fi.kaari.post.Post;
import fi.kaari.post.Rendered;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A review laid open before one person.
 *
 * @param post as it was submitted
 * @param arc null if it is gone
 * @param isThere whether the post still is
 * @param submitter who submitted it, as people call them
 * @param papers what is asked about
 * @param why this person may not decide; null if they may
 * @param others the post's other reviews, the newest first
 */
record Sheet(
        Review review,
        Post post,
        @Nullable Arc arc,
        boolean isThere,
        String submitter,
        List<Paper> papers,
        @Nullable Why why,
        List<Review> others) {

    /** Names what is shown here; it travels with the decision. */
    public Digest digest() {
        return Look.digest(rendered());
    }

    public Look look() {
        return Look.at(rendered());
    }

    private List<Rendered> rendered() {
        return papers.stream().map(Paper::rendered).filter(Objects::nonNull).toList();
    }

    /** Whether what is shown is what was submitted. */
    public boolean isAsSubmitted() {
        return digest().equals(review.digest());
    }

    public boolean isMineToDecide() {
        return why == null && isAsSubmitted();
    }

    public Optional<String> beat() {
        return Optional.ofNullable(arc).flatMap(it -> it.beat(post.beat())).map(beat -> beat.name());
    }

    /** The newest of the post's reviews, if it is a later one. */
    public Optional<Review> successor() {
        return others.stream().findFirst().filter(newest -> newest.submittedAt().isAfter(review.submittedAt()));
    }

    public boolean findsNothing() {
        return papers.stream().allMatch(paper -> paper.findings().isEmpty());
    }

    public boolean hasHistory() {
        return !review.decisions().isEmpty() || !others.isEmpty();
    }
}
