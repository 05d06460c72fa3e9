package fi.kaari.post;

import fi.kaari.arc.ArcId;
import fi.kaari.arc.BeatId;
import fi.kaari.audit.Act;
import fi.kaari.audit.AuditTrail;
import fi.kaari.media.MediaId;
import fi.kaari.template.TemplateId;
import fi.kaari.workspace.Actor;
import fi.kaari.workspace.NotFound;
import fi.kaari.workspace.WorkspaceId;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** All posts, and what people do with them. */
@Service
public class Posts {

    private final PostTable table;
    private final List<Requirement> requirements;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Posts(
            PostTable table,
            List<Requirement> requirements,
            AuditTrail audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.table = table;
        this.requirements = requirements;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    public Optional<Post> find(PostId id) {
        return table.find(id);
    }

    /** @throws NotFound if there is no such post in the actor's workspace */
    public Post get(Actor actor, PostId id) {
        return find(id).filter(post -> post.workspace().equals(actor.workspace()))
                .orElseThrow(() -> new NotFound(id));
    }

    /**
     * The post as the person was looking at it.
     *
     * @throws StalePost if somebody changed it meanwhile
     */
    public Post at(Actor actor, PostId id, long expected) {
        var post = get(actor, id);
        if (post.revision() != expected) throw new StalePost(post, post);
        return post;
    }

    /** Makes everybody else who wants to change the post, or what is agreed about it, wait for this transaction's end. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void lock(PostId id) {
        table.lock(id);
    }

    /** The post that a variant belongs to. */
    public Optional<Post> of(VariantId variant) {
        return table.find(variant);
    }

    /** The posts of one arc, by the due time of their first variant. */
    public List<Post> of(ArcId arc) {
        return table.of(arc);
    }

    /** The posts that are written in a template, by the due time of their first variant. */
    public List<Post> of(TemplateId template) {
        return table.of(template);
    }

    /** How many posts are written in each template of the workspace; those that none uses are left out. */
    public Map<TemplateId, Integer> framed(WorkspaceId workspace) {
        return table.framed(workspace);
    }

    /** How many posts each beat of an arc has; those that have none are left out. */
    public Map<BeatId, Integer> perBeat(ArcId arc) {
        return table.perBeat(arc);
    }

    /** How many posts show each of these media; those that none shows are left out. */
    public Map<MediaId, Integer> showing(Collection<MediaId> media) {
        return table.showing(media);
    }

    /** An earlier content of a post, as it was at that revision. */
    public Optional<Post> revision(PostId id, long revision) {
        return table.revision(id, revision);
    }

    /** @throws InvalidPost if it cannot be as it was entered */
    @Transactional
    public Post draft(Actor actor, ArcId arc, @Nullable BeatId beat, String title, List<Variant> variants) {
        actor.requireWriting();
        var post = new Post(
                PostId.random(), actor.workspace(), 1, arc, beat, title, variants, Set.of(actor.id()), clock.instant());
        requirements.forEach(requirement -> requirement.require(null, post));
        table.insert(post, actor.id());
        record(actor, post, "post.drafted");
        return post;
    }

    /**
     * Changes a post; a change that changes nothing leaves it, and its approval, as they are.
     *
     * @param expected the revision that the person was looking at
     * @throws StalePost if somebody else was faster
     * @throws InvalidPost if it cannot be as it was entered
     */
    @Transactional
    public Post revise(Actor actor, PostId id, long expected, UnaryOperator<Post> change) {
        actor.requireWriting();
        var before = get(actor, id);
        var changed = change.apply(before);
        if (before.revision() != expected) throw new StalePost(before, changed);
        if (changed.tellsTheSameAs(before)) return before;
        requirements.forEach(requirement -> requirement.require(before, changed));
        return store(actor, before, changed.next(actor.id(), clock.instant()), "post.revised");
    }

    /**
     * What {@link #revise} would make of the newest version, without storing it.
     *
     * @throws InvalidPost if it cannot be as it was entered
     */
    @Transactional
    public Post rehearse(Actor actor, PostId id, UnaryOperator<Post> change) {
        var before = get(actor, id);
        var changed = change.apply(before);
        requirements.forEach(requirement -> requirement.require(before, changed));
        return changed;
    }

    /**
     * Changes what one variant tells. What others have done to its time or to the rest of the post meanwhile stays, and
     * stands in nobody's way.
     *
     * @param expected the revision that the person was looking at
     * @throws StalePost if somebody else has changed what this variant tells since
     */
    @Transactional
    public Post rewrite(Actor actor, PostId id, long expected, VariantId variant, UnaryOperator<Variant> change) {
        var current = get(actor, id);
        var isUntouched = revision(id, expected)
                .flatMap(seen -> seen.variant(variant))
                .filter(seen ->
                        current.variant(variant).filter(seen::tellsTheSameAs).isPresent())
                .isPresent();
        return revise(actor, id, isUntouched ? current.revision() : expected, post -> post.changing(variant, change));
    }

    /**
     * Moves one variant to another time.
     *
     * @throws StalePost if somebody else was faster
     * @throws InvalidPost if the time has passed
     */
    @Transactional
    public Post move(Actor actor, PostId id, long expected, VariantId variant, Schedule schedule) {
        if (schedule.isDue(clock.instant())) throw new InvalidPost("time.past");
        return revise(actor, id, expected, post -> post.changing(variant, it -> it.at(schedule)));
    }

    /** Raises the revision because something that the post is rendered from was changed by the actor. */
    @Transactional
    public Post outdate(Actor actor, PostId id) {
        var before = find(id).orElseThrow(() -> new NotFound(id));
        return store(actor, before, before.next(actor.id(), clock.instant()), "post.outdated");
    }

    /** Makes the actor one of the authors, because they have changed what the post is rendered from. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void contribute(Actor actor, PostId id) {
        var post = find(id).orElseThrow(() -> new NotFound(id));
        if (post.authors().contains(actor.id())) return;
        table.addAuthor(id, actor.id());
        record(actor, post, "post.contributed");
    }

    /** Raises the revision so that the same content can be agreed on anew; whoever asks for it has written nothing. */
    @Transactional
    public Post reopen(Actor actor, PostId id, long expected) {
        actor.requireWriting();
        var before = at(actor, id, expected);
        return store(actor, before, before.again(clock.instant()), "post.reopened");
    }

    /** Removes a post for good; the audit trail keeps what happened to it. */
    @Transactional
    public void discard(Actor actor, PostId id, long expected) {
        actor.requireWriting();
        lock(id);
        var post = at(actor, id, expected);
        table.delete(post);
        events.publishEvent(new PostChanged(post, null, actor));
        record(actor, post, "post.discarded");
    }

    private Post store(Actor actor, Post before, Post after, String verb) {
        if (!table.update(after, actor.id())) throw new StalePost(get(actor, before.id()), after);
        events.publishEvent(new PostChanged(before, after, actor));
        record(actor, after, verb);
        return after;
    }

    private void record(Actor actor, Post post, String verb) {
        var details = Map.of("title", post.title(), "revision", Long.toString(post.revision()));
        audit.record(actor, new Act(verb, "post/" + post.id(), details));
    }
}
