package fi.kaari.publication;

import fi.kaari.audit.Act;
import fi.kaari.audit.AuditTrail;
import fi.kaari.platform.Receipt;
import fi.kaari.post.PostId;
import fi.kaari.workspace.Actor;
import fi.kaari.workspace.NotFound;
import fi.kaari.workspace.Role;
import fi.kaari.workspace.WorkspaceId;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The ledger as people see it, and what they decide about what cannot go on by itself. */
@Service
public class Publications {

    private static final Set<State> NEXT = EnumSet.copyOf(State.MOVING);

    private final PublicationTable table;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;
    private final PublishingSettings settings;
    private final Clock clock;

    Publications(
            PublicationTable table,
            AuditTrail audit,
            ApplicationEventPublisher events,
            PublishingSettings settings,
            Clock clock) {
        this.table = table;
        this.audit = audit;
        this.events = events;
        this.settings = settings;
        this.clock = clock;
    }

    /** @throws NotFound if there is no such publication in the actor's workspace */
    public Publication get(Actor actor, PublicationId id) {
        return table.find(id)
                .filter(publication -> publication.workspace().equals(actor.workspace()))
                .orElseThrow(() -> new NotFound(id));
    }

    /** Every row of a post, cancelled ones too, by due time and revision. */
    public List<Publication> of(PostId post) {
        return table.of(post);
    }

    /** What waits for a person's decision, by due time. */
    public List<Publication> needingPerson(WorkspaceId workspace) {
        return table.in(workspace, State.NEEDS_PERSON, 200);
    }

    /** What goes out next, by due time. */
    public List<Publication> next(WorkspaceId workspace, int limit) {
        return table.in(workspace, NEXT, limit);
    }

    /** What is out, the newest first. */
    public List<Publication> out(WorkspaceId workspace, int limit) {
        return table.newest(workspace, State.PUBLISHED, limit);
    }

    /** Everything that was done about a publication, in its order. */
    public List<Attempt> attempts(PublicationId id) {
        return table.attempts(id);
    }

    /** Lets a missed or held publication go out now, as it was approved. */
    @Transactional
    public void publishNow(Actor actor, PublicationId id) {
        actor.require(Role.LEAD);
        var now = clock.instant();
        move(actor, get(actor, id), State.WAITING, now, now.plus(settings.grace()), "publication.released");
        events.publishEvent(new LedgerChanged());
    }

    /** Decides that a missed, held or refused publication does not go out. */
    @Transactional
    public void drop(Actor actor, PublicationId id) {
        actor.requireWriting();
        var publication = get(actor, id);
        move(actor, publication, State.CANCELLED, publication.wakeAt(), publication.missAt(), "publication.dropped");
    }

    /** Holds what would go out by itself until a person decides. */
    @Transactional
    public void hold(Actor actor, PublicationId id) {
        actor.requireWriting();
        var publication = get(actor, id);
        move(actor, publication, State.HELD, publication.wakeAt(), publication.missAt(), "publication.held");
    }

    /** Says, having looked, that a publication whose answer was lost is out after all. */
    @Transactional
    public void confirmOut(Actor actor, PublicationId id, URI permalink) {
        actor.require(Role.LEAD, Role.ADMIN);
        var publication = get(actor, id);
        move(actor, publication, State.PUBLISHED, publication.wakeAt(), publication.missAt(), "publication.confirmed");
        table.receipt(id, new Receipt("confirmed-by-person", permalink), clock.instant());
    }

    private void move(Actor actor, Publication seen, State next, Instant wakeAt, Instant missAt, String verb) {
        if (!table.move(seen, next, wakeAt, missAt, null, clock.instant()))
            throw new NotPossibleNow(get(actor, seen.id()));
        var details =
                Map.of("publication", seen.id().value(), "was", seen.state().key(), "is", next.key());
        audit.record(actor, new Act(verb, "post/" + seen.post(), details));
    }
}
