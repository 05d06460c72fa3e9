package fi.kaari.approval;

import fi.kaari.arc.ArcChanged;
import fi.kaari.audit.Act;
import fi.kaari.audit.AuditTrail;
import fi.kaari.post.PostChanged;
import fi.kaari.post.Posts;
import fi.kaari.template.TemplateChanged;
import fi.kaari.workspace.Actor;
import fi.kaari.workspace.WorkspaceId;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Ends a review as soon as the content is no longer the one that was submitted, whoever changed whatever. */
@Component
class Voiding {

    private final ReviewTable table;
    private final Posts posts;
    private final Digests digests;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Voiding(
            ReviewTable table,
            Posts posts,
            Digests digests,
            AuditTrail audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.table = table;
        this.posts = posts;
        this.digests = digests;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(PostChanged change) {
        table.live(change.before().id())
                .ifPresent(review -> end(review, change.actor(), change.isSameContent() ? "outdated" : "edited"));
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(TemplateChanged change) {
        compareAll(change.workspace(), change.actor());
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(ArcChanged change) {
        compareAll(change.actor().workspace(), change.actor());
    }

    private void compareAll(WorkspaceId workspace, Actor actor) {
        List<Review> live = table.live(workspace);
        live.stream().filter(this::differs).forEach(review -> posts.outdate(actor, review.post()));
    }

    /** Content already out is past changing; the ledger sees to that. */
    private boolean differs(Review review) {
        var now = posts.find(review.post()).flatMap(digests::ofWhole);
        return !now.equals(Optional.of(review.digest()));
    }

    private void end(Review review, Actor actor, String because) {
        table.lock(review.id());
        table.voided(review, new Review.Voided(clock.instant(), because));
        audit.record(
                actor,
                new Act(
                        "approval.voided",
                        "post/" + review.post(),
                        Map.of("because", because, "digest", review.digest().hex())));
        events.publishEvent(new ApprovalVoided(review, actor));
    }
}
