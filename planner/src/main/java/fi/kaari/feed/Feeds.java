package fi.kaari.feed;

import fi.kaari.arc.ArcId;
import fi.kaari.arc.Arcs;
import fi.kaari.audit.Act;
import fi.kaari.audit.AuditTrail;
import fi.kaari.signin.CameIn;
import fi.kaari.workspace.Actor;
import fi.kaari.workspace.NotFound;
import fi.kaari.workspace.Role;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** All feeds, and what people do with them. An address is told once, when it is made; afterwards nobody knows it here. */
@Service
public class Feeds {

    private final FeedTable table;
    private final Arcs arcs;
    private final AuditTrail audit;
    private final Clock clock;

    Feeds(FeedTable table, Arcs arcs, AuditTrail audit, Clock clock) {
        this.table = table;
        this.arcs = arcs;
        this.audit = audit;
        this.clock = clock;
    }

    /** The person's own feeds of this workspace, the oldest first. */
    public List<Feed> of(Actor actor) {
        return table.of(actor.id()).stream()
                .filter(feed -> feed.selection().workspace().equals(actor.workspace()))
                .toList();
    }

    /** Everybody else's feeds of this workspace, by their name; for administrators. */
    public List<Feed> others(Actor actor) {
        actor.require(Role.ADMIN);
        return table.in(actor.workspace()).stream()
                .filter(feed -> !feed.owner().equals(actor.id()))
                .toList();
    }

    /**
     * Makes an address for whatever the person may see; so far that is everything in their workspace.
     *
     * @param arc null for all arcs
     */
    @Transactional
    public FeedSecret make(Actor actor, @Nullable ArcId arc, Shows shows, Locale language) {
        if (arc != null) arcs.get(actor, arc);
        var id = FeedId.random();
        var secret = FeedSecret.random();
        table.insert(id, actor.id(), new Selection(actor.workspace(), arc, shows, language), secret, clock.instant());
        record(actor, "feed.made", id, Map.of("shows", shows.key()));
        return secret;
    }

    /** Gives one's own feed another address; the one before is good for nothing from now on. */
    @Transactional
    public FeedSecret renew(Actor actor, FeedId id) {
        var feed = get(actor, id);
        if (!feed.owner().equals(actor.id())) throw new NotFound(id);
        var secret = FeedSecret.random();
        table.renew(id, secret, clock.instant());
        record(actor, "feed.renewed", id, Map.of());
        return secret;
    }

    /** Ends one's own feed or, for administrators, anybody's. */
    @Transactional
    public Feed revoke(Actor actor, FeedId id) {
        var feed = get(actor, id);
        if (!feed.owner().equals(actor.id())) actor.require(Role.ADMIN);
        end(actor, feed);
        return feed;
    }

    /** Ends what somebody still has in workspaces that are no longer open to them. */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(CameIn cameIn) {
        table.of(cameIn.person().id()).stream()
                .filter(feed -> !cameIn.open().contains(feed.selection().workspace()))
                .forEach(feed -> end(Actor.kaari(feed.selection().workspace()), feed));
    }

    private void end(Actor actor, Feed feed) {
        table.delete(feed.id());
        record(actor, "feed.revoked", feed.id(), Map.of("owner", feed.owner().value()));
    }

    private Feed get(Actor actor, FeedId id) {
        return table.find(actor.workspace(), id).orElseThrow(() -> new NotFound(id));
    }

    private void record(Actor actor, String verb, FeedId id, Map<String, String> details) {
        audit.record(actor, new Act(verb, "feed/" + id, details));
    }
}
