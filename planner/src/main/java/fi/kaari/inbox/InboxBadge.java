package fi.kaari.inbox;

import fi.kaari.approval.Releases;
import fi.kaari.approval.Reviews;
import fi.kaari.page.Badge;
import fi.kaari.workspace.Actor;
import org.springframework.stereotype.Component;

/** What waits in a person's inbox, on every page. */
@Component
class InboxBadge implements Badge {

    private final Reviews reviews;
    private final Releases releases;

    InboxBadge(Reviews reviews, Releases releases) {
        this.reviews = reviews;
        this.releases = releases;
    }

    @Override
    public int count(Actor actor) {
        return actor.mayWrite()
                ? reviews.waitingFor(actor).size() + releases.waitingFor(actor).size()
                : 0;
    }
}
