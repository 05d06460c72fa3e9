package fi.kaari.publication;

import fi.kaari.platform.Receipt;
import fi.kaari.post.ChannelId;
import fi.kaari.post.PostId;
import fi.kaari.workspace.Actor;
import fi.kaari.workspace.NotFound;
import fi.kaari.workspace.Role;
import fi.kaari.workspace.WorkspaceId;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The ledger as people see it, and what they decide about what cannot go on by itself. */
@Service
public class Publications {

    private final PublicationTable table;
    private final AttemptTable attempts;
    private final Moves moves;
    private final Pauses pauses;
    private final ApplicationEventPublisher events;
    private final PublishingSettings settings;
    private final Clock clock;

    Publications(
            PublicationTable table,
            AttemptTable attempts,
            Moves moves,
            Pauses pauses,
            ApplicationEventPublisher events,
            PublishingSettings settings,
            Clock clock) {
        this.table = table;
        this.attempts = attempts;
        this.moves = moves;
        this.pauses = pauses;
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

    /** How much waits for a person's decision. */
    public int countNeedingPerson(WorkspaceId workspace) {
        return table.count(workspace, State.NEEDS_PERSON);
    }

    /** What goes out next, by due time. */
    public List<Publication> next(WorkspaceId workspace, int limit) {
        return table.in(workspace, State.MOVING, limit);
    }

    /** What is out, or was and is taken back, the newest first. */
    public List<Publication> out(WorkspaceId workspace, int limit) {
        return table.newest(workspace, State.SHOWN_AS_OUT, limit);
    }

    /** How much goes out by itself, sooner or later. */
    public int countNext(WorkspaceId workspace) {
        return table.count(workspace, State.MOVING);
    }

    /** How much is out, or was. */
    public int countOut(WorkspaceId workspace) {
        return table.count(workspace, State.SHOWN_AS_OUT);
    }

    /**
     * A part of all there is or was, the latest due time first.
     *
     * @param channel null for every channel
     */
    public List<Publication> part(
            WorkspaceId workspace, @Nullable ChannelId channel, Set<State> states, int from, int limit) {
        return table.part(workspace, channel, states, from, limit);
    }

    /** How much there is or was altogether. */
    public int count(WorkspaceId workspace, @Nullable ChannelId channel, Set<State> states) {
        return table.count(workspace, channel, states);
    }

    /** Everything that was done about a publication, in its order. */
    public List<Attempt> attempts(PublicationId id) {
        return attempts.of(id);
    }

    /**
     * Lets a missed or held publication go out as it was approved: now, or on its time if that is still to come.
     *
     * @throws Paused while publishing is paused
     */
    @Transactional
    public void publishNow(Actor actor, PublicationId id) {
        actor.require(Role.LEAD);
        release(actor, id, "publication.released", row -> !row.isFateUnknown());
    }

    /** Has it sent once more, because somebody has looked and it is not there, although nobody knew. */
    @Transactional
    public void sendAgain(Actor actor, PublicationId id) {
        actor.require(Role.LEAD);
        release(actor, id, "publication.found-absent", Publication::isFateUnknown);
    }

    /** Says, having looked, that a publication is out: its answer was lost, or somebody published it by hand. */
    @Transactional
    public void confirmOut(Actor actor, PublicationId id, URI permalink) {
        actor.require(Role.LEAD, Role.ADMIN);
        var receipt = new Receipt(Publication.CONFIRMED, NotAPermalink.checked(permalink));
        move(actor, id, "publication.confirmed", row -> true, row -> row.published(receipt, clock.instant()));
    }

    /** Takes into the ledger what went out at this moment without any job of this installation, step by step as jobs do. */
    @Transactional
    public void retell(PublicationId id, Receipt receipt) {
        var now = clock.instant();
        step(id, row -> row.after(new Outcome.Prepared(), now));
        step(id, row -> row.sending(now));
        step(id, row -> row.after(new Outcome.Published(receipt), now));
    }

    private void step(PublicationId id, UnaryOperator<Publication> next) {
        var locked = table.locked(id).orElseThrow(() -> new NotFound(id));
        moves.move(locked, next.apply(locked));
    }

    /**
     * Decides that a publication does not go out; where nobody knows whether it is, that it is not.
     *
     * @throws NotPossibleNow if it is out, or a part of it is
     */
    @Transactional
    public void drop(Actor actor, PublicationId id) {
        actor.requireWriting();
        if (get(actor, id).isFateUnknown()) actor.require(Role.LEAD);
        move(actor, id, "publication.dropped", row -> !row.isBegun(), row -> row.cancelled(Publication.DROPPED));
    }

    /** Holds what would go out by itself until a person decides. */
    @Transactional
    public void hold(Actor actor, PublicationId id) {
        actor.requireWriting();
        move(
                actor,
                id,
                "publication.held",
                row -> !row.mayBeOut(),
                row -> row.held("by-person", actor.person().name()));
    }

    private void release(Actor actor, PublicationId id, String verb, Predicate<Publication> possible) {
        if (pauses.of(actor.workspace()).isPresent()) throw new Paused();
        move(actor, id, verb, possible, row -> row.released(clock.instant(), settings));
        events.publishEvent(new LedgerChanged());
    }

    private void move(
            Actor actor,
            PublicationId id,
            String verb,
            Predicate<Publication> possible,
            UnaryOperator<Publication> step) {
        get(actor, id);
        var locked = table.locked(id).orElseThrow(() -> new NotFound(id));
        if (!possible.test(locked)) throw new NotPossibleNow(locked);
        var next = step.apply(locked);
        if (next.state() == locked.state()) throw new NotPossibleNow(locked);
        moves.move(actor, verb, locked, next);
    }
}
