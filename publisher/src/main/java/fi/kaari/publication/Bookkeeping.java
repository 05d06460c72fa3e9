package fi.kaari.publication;

import fi.kaari.approval.ApprovalVoided;
import fi.kaari.approval.PostApproved;
import fi.kaari.approval.Review;
import fi.kaari.channel.ChannelReconnected;
import fi.kaari.post.Post;
import fi.kaari.post.PostChanged;
import fi.kaari.post.Variant;
import fi.kaari.post.VariantId;
import java.time.Clock;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the ledger in step with approvals and edits, in their transactions. */
@Component
class Bookkeeping {

    private final PublicationTable table;
    private final ApplicationEventPublisher events;
    private final PublishingSettings settings;
    private final Clock clock;

    Bookkeeping(PublicationTable table, ApplicationEventPublisher events, PublishingSettings settings, Clock clock) {
        this.table = table;
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
                .forEach(variant -> table.insert(entry(approved.post(), approved.review(), variant), clock.instant()));
        events.publishEvent(new LedgerChanged());
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(ApprovalVoided voided) {
        table.cancel(voided.review().post(), "approval-voided", clock.instant());
    }

    /** Refuses to change what is out; whatever is being sent at this moment is waited for first. */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(PostChanged change) {
        table.cancel(change.before().id(), "edited", clock.instant());
        var out = out(change.before());
        change.variants().stream().filter(out::contains).findFirst().ifPresent(variant -> {
            throw new AlreadyOut(variant);
        });
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(ChannelReconnected reconnected) {
        table.unblock(reconnected.channel().id(), clock.instant());
        events.publishEvent(new LedgerChanged());
    }

    private Set<VariantId> out(Post post) {
        return table.outLocked(post.id()).stream().map(Publication::variant).collect(Collectors.toSet());
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
