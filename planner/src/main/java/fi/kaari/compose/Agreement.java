package fi.kaari.compose;

import fi.kaari.approval.Decision;
import fi.kaari.approval.Review;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How far a post has come on its way through the steps of approval.
 *
 * @param live the review that counts now, null if there is none
 * @param last the newest review, whether it counts or not; null if it was never submitted
 */
public record Agreement(@Nullable Review live, @Nullable Review last) {

    public boolean isLive() {
        return live != null;
    }

    public boolean isApproved() {
        return live != null && live.state() == Review.State.APPROVED;
    }

    /** The role whose turn it is; empty if it is nobody's. */
    public String next() {
        return live == null
                ? ""
                : live.currentStep()
                        .map(step -> live.flow().steps().get(step).decides().key())
                        .orElse("");
    }

    /** The decision that sent it back, if that is how its last review ended. */
    public @Nullable Decision sentBack() {
        return last == null || last.state() != Review.State.SENT_BACK
                ? null
                : last.decisions().getLast();
    }

    /** The text that says how the last review ended without a decision; empty if it did not. */
    public String voidedKey() {
        return Optional.ofNullable(last)
                .map(Review::voided)
                .map(voided -> "review.voided." + voided.because())
                .orElse("");
    }
}
