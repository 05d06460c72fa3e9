package fi.kaari.inbox;

import fi.kaari.approval.Review;
import fi.kaari.approval.Reviews;
import fi.kaari.workspace.Actor;
import java.util.List;
import org.springframework.stereotype.Component;

/** The steps of any review, for every page that shows them: the fragment {@code inbox/steps :: of(review)}. */
@Component("approvalSteps")
class Steps {

    private final Reviews reviews;

    Steps(Reviews reviews) {
        this.reviews = reviews;
    }

    public List<Step> of(Review review, Actor reader) {
        return Step.of(review, reader, reviews.hindrance(reader, review).isEmpty());
    }
}
