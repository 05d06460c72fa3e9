package fi.kaari.inbox;

import fi.kaari.approval.ReviewId;
import fi.kaari.workspace.Actor;
import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.util.Optional;

/** An attempt that waits while its maker signs in once more; only they see it again, and only once. */
record Kept(String review, String person, Attempt attempt) implements Serializable {

    private static final String NAME = "KAARI_KEPT_ATTEMPT";

    static void keep(HttpSession session, ReviewId review, Actor actor, Attempt attempt) {
        session.setAttribute(NAME, new Kept(review.value(), actor.id().value(), attempt));
    }

    static Optional<Attempt> take(HttpSession session, ReviewId review, Actor actor) {
        if (!(session.getAttribute(NAME) instanceof Kept kept) || !kept.review.equals(review.value()))
            return Optional.empty();
        session.removeAttribute(NAME);
        return kept.person.equals(actor.id().value()) ? Optional.of(kept.attempt) : Optional.empty();
    }
}
