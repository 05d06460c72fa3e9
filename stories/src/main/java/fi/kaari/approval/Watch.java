package fi.kaari.approval;

import fi.kaari.arc.ArcChanged;
import fi.kaari.post.Post;
import fi.kaari.post.PostChanged;
import fi.kaari.post.PostId;
import fi.kaari.post.Posts;
import fi.kaari.template.TemplateChanged;
import fi.kaari.workspace.Actor;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Notices when the content of a review is no longer the one that was submitted, whoever changed whatever. So that
 * nobody waits for each other in a circle, everybody locks in this order: arcs and templates, posts, publications,
 * reviews, the audit trail.
 */
@Component
class Watch {

    private final ReviewTable table;
    private final Posts posts;
    private final Digests digests;
    private final Voiding voiding;
    private final ObjectProvider<OutAlready> out;

    Watch(ReviewTable table, Posts posts, Digests digests, Voiding voiding, ObjectProvider<OutAlready> out) {
        this.table = table;
        this.posts = posts;
        this.digests = digests;
        this.voiding = voiding;
        this.out = out;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(PostChanged change) {
        voiding.end(change.actor(), change.before().id(), because(change));
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(TemplateChanged change) {
        var live = table.liveUsing(change.template());
        compare(change.actor(), live);
        posts.of(change.template()).stream()
                .filter(post -> !live.contains(post.id()))
                .forEach(post -> contribute(change.actor(), post));
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(ArcChanged change) {
        compare(change.actor(), table.liveIn(change.arc().id()));
        posts.of(change.arc().id()).stream()
                .filter(post -> digests.differ(post, change.before(), change.arc()))
                .forEach(post -> contribute(change.actor(), post));
    }

    /** Whoever changes what a post is made from has written a part of it, reviewed or not. */
    private void contribute(Actor actor, Post post) {
        posts.lock(post.id());
        posts.contribute(actor, post.id());
    }

    private static String because(PostChanged change) {
        if (change.after() == null) return "discarded";
        return change.isSameContent() ? "outdated" : "edited";
    }

    private void compare(Actor actor, List<PostId> live) {
        live.forEach(posts::lock);
        var outdated = live.stream().filter(this::differs).toList();
        outdated.forEach(post -> posts.outdate(actor, post));
    }

    private boolean differs(PostId id) {
        return table.live(id)
                .filter(review ->
                        posts.find(id).filter(post -> differs(post, review)).isPresent())
                .isPresent();
    }

    /** What is out is past changing; the rest has to be what was submitted. */
    private boolean differs(Post post, Review review) {
        var fresh = digests.fresh(post, review);
        var gone = out.stream().flatMap(each -> each.of(post.id()).stream()).collect(Collectors.toSet());
        return review.digests().entrySet().stream()
                .anyMatch(it -> !gone.contains(it.getKey()) && !it.getValue().equals(fresh.get(it.getKey())));
    }
}
