package fi.kaari.compose;

import fi.kaari.approval.AlreadyInReview;
import fi.kaari.approval.NotReadyForReview;
import fi.kaari.approval.Review;
import fi.kaari.approval.Reviews;
import fi.kaari.page.Notice;
import fi.kaari.post.InvalidPost;
import fi.kaari.post.Post;
import fi.kaari.post.PostId;
import fi.kaari.workspace.Actor;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Puts posts before those who approve them, and says what stands in the way. */
@Component
class Submitting {

    private final Reviews reviews;
    private final Sheets sheets;

    Submitting(Reviews reviews, Sheets sheets) {
        this.reviews = reviews;
        this.sheets = sheets;
    }

    /** Whether the post is in review or approved, so that a change would void it. */
    boolean isLive(PostId post) {
        return reviews.live(post).isPresent();
    }

    /** @param reason why it should go on in spite of warnings */
    String submit(Actor actor, Post post, String reason, Reply reply) {
        try {
            var review = reviews.submit(actor, post.id(), post.revision(), reason);
            return reply.to(post.id(), null, submitted(review));
        } catch (NotReadyForReview unready) {
            reply.view()
                    .addAttribute("sheet", sheets.of(post))
                    .addAttribute("findings", unready.findings())
                    .addAttribute("onlyWarnings", unready.onlyWarnings())
                    .addAttribute("reason", reason);
            return reply.page(HttpStatus.UNPROCESSABLE_CONTENT, "compose/findings");
        } catch (AlreadyInReview already) {
            return reply.to(post.id(), null, Notice.refusal("compose.submit.already"));
        } catch (InvalidPost refusal) {
            return reply.to(post.id(), null, Notice.refusal("post.invalid." + refusal.code()));
        }
    }

    private static Notice submitted(Review review) {
        var first = review.flow().steps().getFirst();
        return first.name().isEmpty()
                ? Notice.done("compose.submitted." + first.decides().key())
                : Notice.done("compose.submitted.step", first.name());
    }
}
