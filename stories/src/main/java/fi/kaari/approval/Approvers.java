package fi.kaari.approval;

import fi.kaari.approval.DecisionRefused.Why;
import fi.kaari.workspace.Actor;
import fi.kaari.workspace.PersonId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Says who may decide on a review now, and in which of its steps. */
@Component
class Approvers {

    private final Deputies deputies;
    private final StepUp stepUp;

    Approvers(Deputies deputies, StepUp stepUp) {
        this.deputies = deputies;
        this.stepUp = stepUp;
    }

    /** Those that this person could decide on, as far as the reviews themselves tell. */
    List<Review> open(Actor actor, List<Review> reviews) {
        var voices = deputies.voices(actor);
        return reviews.stream()
                .filter(review -> review.hindrance(actor, Set.of(), voices).isEmpty())
                .toList();
    }

    /** Why this person may not decide; empty if they may. */
    Optional<Why> hindrance(Actor actor, Review review, Set<PersonId> authors) {
        return review.hindrance(actor, authors, deputies.voices(actor));
    }

    /** The place of the step that they decide in, if they may decide at all. */
    Optional<Integer> turn(Actor actor, Review review) {
        return review.turn(actor, deputies.voices(actor));
    }

    /** Whether they have to sign in once more for it. */
    boolean takesNewSignIn(Actor actor, Review review) {
        return turn(actor, review)
                .map(place -> review.flow().steps().get(place))
                .filter(step -> !stepUp.isMet(step, actor.signIn()))
                .isPresent();
    }

    /** Whether they have to sign in once more for a release past the steps, which always takes that. */
    boolean takesNewSignInToRelease(Actor actor) {
        return !stepUp.isMet(Release.STEP, actor.signIn());
    }
}
