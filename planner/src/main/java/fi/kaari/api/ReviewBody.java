package fi.kaari.api;

import fi.kaari.approval.Decision;
import fi.kaari.approval.Review;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One submission of a post and what has been decided about it.
 *
 * @param digest of the content; a decision names the one its maker saw
 * @param state {@code in-review}, {@code approved}, {@code sent-back} or {@code voided}
 * @param due the earliest time of its variants
 * @param reason why it was submitted in spite of warnings
 * @param isReleased whether a lead let it out past the steps that were left
 * @param voidedBecause {@code edited}, {@code outdated}, {@code withdrawn} or {@code discarded}; null while it counts
 */
record ReviewBody(
        String id,
        String post,
        long revision,
        String digest,
        String state,
        Instant submittedAt,
        Instant due,
        String reason,
        List<StepBody> steps,
        List<DecisionBody> decisions,
        boolean isReleased,
        @Nullable String voidedBecause) {

    static ReviewBody of(Review review) {
        return new ReviewBody(
                review.id().value(),
                review.post().value(),
                review.revision(),
                review.digest().hex(),
                key(review.state()),
                review.submittedAt(),
                review.due(),
                review.reason(),
                review.flow().steps().stream().map(StepBody::of).toList(),
                review.decisions().stream().map(DecisionBody::of).toList(),
                review.release().isPresent(),
                review.voided() == null ? null : review.voided().because());
    }

    private static String key(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** One person's yes or no. */
    record DecisionBody(int step, String person, String verdict, String comment, String digest, Instant at) {

        static DecisionBody of(Decision decision) {
            return new DecisionBody(
                    decision.step(),
                    decision.person().name(),
                    key(decision.verdict()),
                    decision.comment(),
                    decision.digest().hex(),
                    decision.at());
        }
    }
}
