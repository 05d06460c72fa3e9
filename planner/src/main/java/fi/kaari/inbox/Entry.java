package fi.kaari.inbox;

import fi.kaari.approval.Review;
import fi.kaari.publication.State;
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

    /** Whose turn it is; null if it is nobody's. */
    @Nullable
    public String waitsFor() {
        return review.state() == Review.State.IN_REVIEW
                ? review.flow()
                        .steps()
                        .get(review.currentStep().orElseThrow())
                        .decides()
                        .key()
                : null;
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
