package fi.kaari.approval;

import fi.kaari.audit.Act;
import fi.kaari.audit.AuditTrail;
import fi.kaari.post.PostId;
import fi.kaari.workspace.Actor;
import java.time.Clock;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Ends reviews by something else than a decision. */
@Component
class Voiding {

    private final ReviewTable table;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Voiding(ReviewTable table, AuditTrail audit, ApplicationEventPublisher events, Clock clock) {
        this.table = table;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /** Ends the review that the post is in, if it is in one; its post is locked already. */
    void end(Actor actor, PostId post, String because) {
        table.live(post).ifPresent(review -> end(actor, review, because));
    }

    /** The ledger hears of it first: it locks its rows before the review, as jobs do. */
    private void end(Actor actor, Review review, String because) {
        events.publishEvent(new ApprovalVoided(review, actor, because));
        if (!table.voided(review.id(), new Review.Voided(clock.instant(), because))) return;
        audit.record(
                actor,
                new Act(
                        "approval.voided",
                        "post/" + review.post(),
                        Map.of("because", because, "digest", review.digest().hex())));
    }
}
