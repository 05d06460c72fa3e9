package fi.kaari.inbox;

import fi.kaari.approval.Reviews;
import fi.kaari.page.Badge;
import fi.kaari.workspace.Actor;
import org.springframework.stereotype.Component;

/** What waits in a person's inbox, on every page. */
@Component
class InboxBadge implements Badge {

    private final Reviews reviews;

    InboxBadge(Reviews reviews) {
        this.reviews = reviews;
    }

    @Override
    public int count(Actor actor) {
        return actor.mayWrite() ? reviews.waitingFor(actor).size() : 0;
    }
}
