package fi.kaari.approval;

import fi.kaari.approval.Decision.Verdict;
import fi.kaari.approval.DecisionRefused.Why;
import fi.kaari.audit.Act;
import fi.kaari.audit.AuditTrail;
import fi.kaari.post.Post;
import fi.kaari.post.Posts;
import fi.kaari.workspace.Actor;
import fi.kaari.workspace.PersonId;
import fi.kaari.workspace.Role;
import fi.kaari.workspace.Text;
import fi.kaari.workspace.WorkspaceId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Emergency releases: a lead, freshly signed in, lets a submitted post go out past the steps that are left, and says why.
 * Four eyes hold all the same, and somebody else looks at it afterwards.
 */
@Service
public class Releases {

    private final Reviews reviews;
    private final ReleaseTable table;
    private final Posts posts;
    private final Approvers approvers;
    private final Decisions decisions;
    private final AuditTrail audit;

    Releases(
            Reviews reviews,
            ReleaseTable table,
            Posts posts,
            Approvers approvers,
            Decisions decisions,
            AuditTrail audit) {
        this.reviews = reviews;
        this.table = table;
        this.posts = posts;
        this.approvers = approvers;
        this.decisions = decisions;
        this.audit = audit;
    }

    /** Why this person may not release it, apart from their sign-in; empty if they may. */
    public Optional<Why> hindrance(Actor actor, Review review) {
        if (!actor.holds(Role.LEAD)) return Optional.of(Why.NOT_YOUR_TURN);
        return posts.find(review.post())
                .map(post -> review.bar(actor, post.authors()))
                .orElse(Optional.of(Why.CLOSED));
    }

    /** Whether this lead has to sign in once more for it. */
    public boolean takesNewSignIn(Actor actor) {
        return approvers.takesNewSignInToRelease(actor);
    }

    /**
     * Lets exactly the content with this digest go out.
     *
     * @param seen the digest of what the person was looking at
     * @param reason why it cannot wait
     * @throws DecisionRefused if it does not count
     */
    @Transactional
    public Review release(Actor actor, ReviewId id, Digest seen, String reason) {
        actor.require(Role.LEAD);
        posts.lock(reviews.get(actor, id).post());
        var review = reviews.get(actor, id);
        hindrance(actor, review).ifPresent(Releases::refuse);
        if (!Text.isSaid(reason)) refuse(Why.REASON_MISSING);
        if (takesNewSignIn(actor)) refuse(Why.SIGN_IN_AGAIN);
        var released = decisions.decide(actor, post(review), review, place(review), seen, Verdict.RELEASED, reason);
        table.insert(released);
        return released;
    }

    /** That of a review, if it was released so. */
    public Optional<Release> of(Review review) {
        return review.release()
                .map(decision ->
                        new Release(review, decision, table.check(review.id()).orElse(null)));
    }

    /** What nobody else has looked at yet, the oldest first. */
    public List<Release> open(WorkspaceId workspace) {
        return table.open(workspace).stream()
                .map(id -> reviews.find(id))
                .flatMap(Optional::stream)
                .map(this::of)
                .flatMap(Optional::stream)
                .toList();
    }

    /** What this person could look at afterwards. */
    public List<Release> waitingFor(Actor actor) {
        return open(actor.workspace()).stream()
                .filter(release -> mayCheck(actor, release))
                .toList();
    }

    /** Whether this person may say what they think of it: somebody else, who could have decided. */
    public boolean mayCheck(Actor actor, Release release) {
        var review = release.review();
        return release.isOpen()
                && actor.signIn() != null
                && actor.holds(Role.EXPERT, Role.LEAD)
                && !release.decision().person().id().equals(actor.id())
                && !review.submittedBy().equals(actor.id())
                && !authors(review).contains(actor.id());
    }

    /**
     * Says afterwards whether it was right to release it.
     *
     * @param comment says what was wrong, if something was
     * @throws DecisionRefused if this person cannot say it, or somebody has said it
     */
    @Transactional
    public void check(Actor actor, ReviewId id, boolean isInOrder, String comment) {
        actor.requireWriting();
        posts.lock(reviews.get(actor, id).post());
        var review = reviews.get(actor, id);
        var release = of(review).filter(Release::isOpen).orElseThrow(() -> new DecisionRefused(Why.CLOSED));
        if (!mayCheck(actor, release)) refuse(actor.signIn() == null ? Why.NOBODY_SIGNED_IN : Why.SOMEBODY_ELSE);
        if (!isInOrder && !Text.isSaid(comment)) refuse(Why.COMMENT_MISSING);
        if (comment.length() > Decision.LONGEST_COMMENT) refuse(Why.COMMENT_TOO_LONG);
        if (!table.checked(actor, id, isInOrder, comment.strip())) refuse(Why.CLOSED);
        audit.record(actor, new Act("release.checked", "post/" + review.post(), facts(isInOrder, comment.strip())));
    }

    private Post post(Review review) {
        return posts.find(review.post()).orElseThrow(() -> new DecisionRefused(Why.CLOSED));
    }

    /** Those of what was submitted, should the post be gone. */
    private Set<PersonId> authors(Review review) {
        return posts.find(review.post())
                .or(() -> posts.revision(review.post(), review.revision()))
                .map(Post::authors)
                .orElse(Set.of());
    }

    private static int place(Review review) {
        return review.currentStep().orElseThrow();
    }

    private static Map<String, String> facts(boolean isInOrder, String comment) {
        return Map.of("outcome", isInOrder ? "in-order" : "not-in-order", "comment", comment);
    }

    private static void refuse(Why why) {
        throw new DecisionRefused(why);
    }
}
