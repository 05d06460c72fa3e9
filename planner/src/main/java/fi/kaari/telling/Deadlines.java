package fi.kaari.telling;

import fi.kaari.approval.Decision;
import fi.kaari.approval.Review;
import fi.kaari.approval.Reviews;
import fi.kaari.post.Posts;
import fi.kaari.workspace.Workspaces;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reminds those whose turn it is when half their time is over, and once more when all of it is. */
@Component
class Deadlines {

    private final Reviews reviews;
    private final Posts posts;
    private final Workspaces workspaces;
    private final ApprovalNews news;
    private final Clock clock;

    Deadlines(Reviews reviews, Posts posts, Workspaces workspaces, ApprovalNews news, Clock clock) {
        this.reviews = reviews;
        this.posts = posts;
        this.workspaces = workspaces;
        this.news = news;
        this.clock = clock;
    }

    @Transactional
    public void look() {
        workspaces.all().forEach(workspace -> reviews.open(workspace.id()).forEach(this::look));
    }

    private void look(Review review) {
        occasion(review)
                .ifPresent(occasion -> posts.find(review.post()).ifPresent(post -> news.ask(occasion, post, review)));
    }

    private Optional<Occasion> occasion(Review review) {
        var now = clock.instant();
        if (!now.isBefore(review.deadline())) return Optional.of(Occasion.OVERDUE);
        return now.isBefore(half(review)) ? Optional.empty() : Optional.of(Occasion.REMINDED);
    }

    /** Between the deadline and when their turn came. */
    private static Instant half(Review review) {
        var since = review.decisions().stream()
                .map(Decision::at)
                .max(Instant::compareTo)
                .orElse(review.submittedAt());
        return since.plus(Duration.between(since, review.deadline()).dividedBy(2));
    }
}
