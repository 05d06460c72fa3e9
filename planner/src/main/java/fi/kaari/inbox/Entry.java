package fi.kaari.inbox;

import fi.kaari.approval.ApprovalFlow.Step;
import fi.kaari.approval.Review;
import fi.kaari.publication.State;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A review in a list.
 *
 * @param isThere whether its post still is
 * @param places where its post is to go out
 * @param tone how pressing it is: {@code berry}, {@code amber} or {@code grey}
 * @param standing what has become of it once it was approved; null before
 */
record Entry(
        Review review,
        boolean isThere,
        String title,
        List<Place> places,
        String tone,
        @Nullable State standing) {

    /** Names the state in badges. */
    public String state() {
        return standing == null || standing == State.WAITING ? review.state().name() : standing.name();
    }

    /** The steps whose turn it is. */
    public List<Step> turns() {
        return review.state() == Review.State.IN_REVIEW
                ? review.openSteps().stream()
                        .map(place -> review.flow().steps().get(place))
                        .toList()
                : List.of();
    }

    /** Whether one role is waited for, and nobody in particular. */
    public boolean waitsForRole() {
        return turns().size() == 1 && turns().getFirst().name().isEmpty();
    }

    /** Until when the step has to be decided, if that is before the time at which it is due; null otherwise. */
    public @Nullable Instant deadline() {
        return turns().isEmpty() || review.deadline().equals(review.due()) ? null : review.deadline();
    }

    public boolean isReleased() {
        return review.release().isPresent();
    }

    /**
     * A channel and a language.
     *
     * @param platform the id of its platform; null if the channel is not connected any more
     * @param name of the platform, as people write it
     */
    record Place(@Nullable String platform, @Nullable String name, Locale language) {

        public String languageTag() {
            return language.toLanguageTag();
        }
    }
}
