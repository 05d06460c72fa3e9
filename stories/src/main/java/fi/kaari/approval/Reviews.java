package fi.kaari.approval;

import fi.kaari.approval.Decision.Verdict;
import fi.kaari.approval.DecisionRefused.Why;
import fi.kaari.audit.Act;
import fi.kaari.audit.AuditTrail;
import fi.kaari.post.Post;
import fi.kaari.post.PostId;
import fi.kaari.post.Posts;
import fi.kaari.post.StalePost;
import fi.kaari.workspace.Actor;
import fi.kaari.workspace.NotFound;
import fi.kaari.workspace.Text;
import fi.kaari.workspace.WorkspaceId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** All reviews: submitting, deciding, and what waits for whom. */
@Service
public class Reviews {

    private final ReviewTable table;
    private final Posts posts;
    private final Submission submission;
    private final Decisions decisions;
    private final Voiding voiding;
    private final Approvers approvers;
    private final AuditTrail audit;

    Reviews(
            ReviewTable table,
            Posts posts,
            Submission submission,
            Decisions decisions,
            Voiding voiding,
            Approvers approvers,
            AuditTrail audit) {
        this.table = table;
        this.posts = posts;
        this.submission = submission;
        this.decisions = decisions;
        this.voiding = voiding;
        this.approvers = approvers;
        this.audit = audit;
    }

    /** @throws NotFound if there is no such review in the actor's workspace */
    public Review get(Actor actor, ReviewId id) {
        return table.find(id)
                .filter(review -> review.workspace().equals(actor.workspace()))
                .orElseThrow(() -> new NotFound(id));
    }

    Optional<Review> find(ReviewId id) {
        return table.find(id);
    }

    /** The review that the post is in now, decided or not; none once its every variant is out. */
    public Optional<Review> live(PostId post) {
        return table.live(post);
    }

    /** Every review of a post, the newest first. */
    public List<Review> of(PostId post) {
        return table.of(post);
    }

    /** Reviews that nobody has finished yet, by due time. */
    public List<Review> open(WorkspaceId workspace) {
        return table.open(workspace);
    }

    /** What this person could decide on now, by due time. */
    public List<Review> waitingFor(Actor actor) {
        return approvers.open(actor, table.openTo(actor.workspace(), actor.id()));
    }

    /** What this person has submitted, the newest first. */
    public List<Review> submittedBy(Actor actor, int limit) {
        return table.submittedBy(actor.workspace(), actor.id(), limit);
    }

    /** Why this person may not decide on the review now; empty if they may. */
    public Optional<Why> hindrance(Actor actor, Review review) {
        var authors = posts.find(review.post()).map(Post::authors);
        return authors.map(known -> approvers.hindrance(actor, review, known)).orElse(Optional.of(Why.CLOSED));
    }

    /** Whether this person, who may decide on the review now, has to sign in once more for it. */
    public boolean takesNewSignIn(Actor actor, Review review) {
        return review.state() == Review.State.IN_REVIEW && approvers.takesNewSignIn(actor, review);
    }

    /**
     * Puts a post before those who approve it.
     *
     * @param expected the revision that the person was looking at
     * @param reason why it is submitted in spite of warnings; empty if there are none
     * @throws StalePost if somebody else changed it meanwhile
     * @throws NotReadyForReview if the checks have found something that has to be dealt with first
     * @throws AlreadyInReview if it is before them already
     */
    @Transactional
    public Review submit(Actor actor, PostId id, long expected, String reason) {
        actor.requireWriting();
        table.lockSources(posts.at(actor, id, expected));
        posts.lock(id);
        var post = posts.at(actor, id, expected);
        if (live(id).isPresent()) throw new AlreadyInReview(id);
        var review = submission.of(post, actor, reason.strip());
        table.insert(review);
        audit.record(actor, new Act("post.submitted", "post/" + id, facts(review)));
        decisions.begin(actor, post, review);
        return review;
    }

    /**
     * Approves the content with this digest.
     *
     * @param seen the digest of what the person was looking at
     * @throws DecisionRefused if it does not count
     */
    @Transactional
    public Review approve(Actor actor, ReviewId id, Digest seen, String comment) {
        return decide(actor, id, seen, Verdict.APPROVED, comment.strip());
    }

    /**
     * Sends the post back to its authors.
     *
     * @param comment says what to change
     * @throws DecisionRefused if it does not count
     */
    @Transactional
    public Review sendBack(Actor actor, ReviewId id, Digest seen, String comment) {
        if (!Text.isSaid(comment)) throw new DecisionRefused(Why.COMMENT_MISSING);
        return decide(actor, id, seen, Verdict.SENT_BACK, comment.strip());
    }

    /**
     * Takes a post back from review, or its approval away, so that it can be worked on.
     *
     * @throws InvalidPost if everything that was asked about has reached readers, or may have
     */
    @Transactional
    public void withdraw(Actor actor, PostId id, long expected) {
        actor.requireWriting();
        posts.lock(id);
        posts.at(actor, id, expected);
        var review = live(id);
        if (review.isEmpty()) return;
        submission.requireStillToCome(review.get());
        voiding.end(actor, id, "withdrawn");
        posts.reopen(actor, id, expected);
    }

    /** Closes the book on an approved post whose every variant is out: no later change can touch what was approved. */
    @Transactional
    public void fulfilled(PostId post) {
        live(post)
                .filter(review -> review.state() == Review.State.APPROVED)
                .map(Review::id)
                .ifPresent(table::end);
    }

    private Review decide(Actor actor, ReviewId id, Digest seen, Verdict verdict, String comment) {
        actor.requireWriting();
        posts.lock(get(actor, id).post());
        var review = get(actor, id);
        var post = posts.find(review.post()).orElseThrow(() -> new DecisionRefused(Why.CLOSED));
        approvers.hindrance(actor, review, post.authors()).ifPresent(why -> {
            throw new DecisionRefused(why);
        });
        if (takesNewSignIn(actor, review)) throw new DecisionRefused(Why.SIGN_IN_AGAIN);
        var step = approvers.turn(actor, review).orElseThrow();
        return decisions.decide(actor, post, review, step, seen, verdict, comment);
    }

    private static Map<String, String> facts(Review review) {
        return Map.of(
                "digest", review.digest().hex(),
                "revision", Long.toString(review.revision()),
                "reason", review.reason());
    }
}
