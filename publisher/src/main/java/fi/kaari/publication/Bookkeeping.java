package fi.kaari.publication;

import fi.kaari.approval.ApprovalVoided;
import fi.kaari.approval.PostApproved;
import fi.kaari.approval.Review;
import fi.kaari.channel.ChannelReconnected;
import fi.kaari.post.Post;
import fi.kaari.post.PostChanged;
import fi.kaari.post.Variant;
import fi.kaari.workspace.Actor;
import java.time.Clock;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the ledger in step with approvals and edits, in their transactions. */
@Component
class Bookkeeping {

    private final PublicationTable table;
    private final Moves moves;
    private final ApplicationEventPublisher events;
    private final PublishingSettings settings;
    private final Clock clock;

    Bookkeeping(
            PublicationTable table,
            Moves moves,
            ApplicationEventPublisher events,
            PublishingSettings settings,
            Clock clock) {
        this.table = table;
        this.moves = moves;
        this.events = events;
        this.settings = settings;
        this.clock = clock;
    }

    /** Enters every variant that the approval is about. */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(PostApproved approved) {
        approved.post().variants().stream()
                .filter(variant -> approved.review().digests().containsKey(variant.id()))
                .forEach(variant -> table.insert(entry(approved.post(), approved.review(), variant)));
        events.publishEvent(new LedgerChanged());
    }

    /**
     * Refuses to change what is out, and takes the rest off the ledger; whatever is being sent at this moment is waited
     * for first. Comes before every other listener, because jobs too lock the rows before they write to the trail.
     */
    @EventListener
    @Order(Ordered.HIGHEST_PRECEDENCE)
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(PostChanged change) {
        var rows = table.locked(change.before().id());
        rows.stream()
                .filter(row -> row.mayBeOut() && change.variants().contains(row.variant()))
                .findFirst()
                .ifPresent(row -> {
                    throw new AlreadyOut(row.variant());
                });
        cancel(rows, change.isSameContent() ? "approval-voided" : "edited", change.actor());
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(ApprovalVoided voided) {
        cancel(table.locked(voided.review().post()), "approval-voided", voided.actor());
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(ChannelReconnected reconnected) {
        table.locked(reconnected.channel().id(), State.BLOCKED)
                .forEach(row ->
                        moves.move(reconnected.actor(), "publication.unblocked", row, row.unblocked(clock.instant())));
        events.publishEvent(new LedgerChanged());
    }

    private void cancel(List<Publication> rows, String why, Actor actor) {
        rows.stream()
                .filter(row -> !row.mayBeOut() && row.state() != State.CANCELLED)
                .forEach(row -> moves.move(actor, "publication.cancelled", row, row.cancelled(why)));
    }

    private Publication entry(Post post, Review review, Variant variant) {
        var due = variant.schedule().due();
        var wake = due.minus(settings.lead());
        return new Publication(
                PublicationId.random(),
                post.workspace(),
                post.id(),
                variant.id(),
                post.revision(),
                variant.channel(),
                review.digests().get(variant.id()),
                State.WAITING,
                due,
                due.plus(settings.grace()),
                wake.isBefore(clock.instant()) ? clock.instant() : wake,
                0,
                0,
                null,
                null,
                null,
                null,
                null);
    }
}
