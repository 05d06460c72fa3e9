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
import fi.kaari.workspace.WorkspaceId;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** All reviews: submitting, deciding, and what waits for whom. */
@Service
public class Reviews {

    private final ReviewTable table;
    private final Posts posts;
    private final Submission submission;
    private final Digests digests;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Reviews(
            ReviewTable table,
            Posts posts,
            Submission submission,
            Digests digests,
            AuditTrail audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.table = table;
        this.posts = posts;
        this.submission = submission;
        this.digests = digests;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /** @throws NotFound if there is no such review in the actor's workspace */
    public Review get(Actor actor, ReviewId id) {
        return table.find(id)
                .filter(review -> review.workspace().equals(actor.workspace()))
                .orElseThrow(() -> new NotFound(id));
    }

    /** The review that counts for the post now, decided or not. */
    public Optional<Review> live(PostId post) {
        return table.live(post);
    }

    /** Every review of a post, the newest first. */
    public List<Review> of(PostId post) {
        return table.of(post);
    }

    /** Reviews that nobody has finished yet, by due time. */
    public List<Review> open(WorkspaceId workspace) {
        return table.live(workspace).stream()
                .filter(review -> review.state() == Review.State.IN_REVIEW)
                .toList();
    }

    /** What this person could decide on now, by due time. */
    public List<Review> waitingFor(Actor actor) {
        return open(actor.workspace()).stream()
                .filter(review -> hindrance(actor, review).isEmpty())
                .toList();
    }

    /** Why this person may not decide on the review now; empty if they may. */
    public Optional<Why> hindrance(Actor actor, Review review) {
        var authors = posts.find(review.post()).map(Post::authors);
        return authors.map(known -> review.hindrance(actor, known)).orElse(Optional.of(Why.CLOSED));
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
        var post = posts.at(actor, id, expected);
        if (live(id).isPresent()) throw new AlreadyInReview(id);
        var review = submission.of(post, actor, reason.strip());
        table.insert(review);
        audit.record(actor, act("post.submitted", review, Map.of("reason", review.reason())));
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
        var review = decide(actor, id, seen, Verdict.APPROVED, comment.strip());
        if (review.state() == Review.State.APPROVED)
            events.publishEvent(new PostApproved(posts.get(actor, review.post()), review, actor));
        return review;
    }

    /** Sends the post back to its authors with a comment that says what to change. */
    @Transactional
    public Review sendBack(Actor actor, ReviewId id, Digest seen, String comment) {
        if (comment.isBlank()) throw new DecisionRefused(Why.COMMENT_MISSING);
        var review = decide(actor, id, seen, Verdict.SENT_BACK, comment.strip());
        table.end(review);
        return review;
    }

    /** Takes a post back from review, or its approval away, so that it can be worked on. */
    @Transactional
    public void withdraw(Actor actor, PostId id, long expected) {
        actor.requireWriting();
        posts.at(actor, id, expected);
        if (live(id).isPresent()) posts.outdate(actor, id);
    }

    /** Closes the book on a post whose every variant is out: no later change can touch what was approved. */
    @Transactional
    public void fulfilled(PostId post) {
        live(post).ifPresent(table::end);
    }

    private Review decide(Actor actor, ReviewId id, Digest seen, Verdict verdict, String comment) {
        table.lock(id);
        var review = get(actor, id);
        var post = posts.find(review.post()).orElseThrow(() -> new DecisionRefused(Why.CLOSED));
        review.hindrance(actor, post.authors()).ifPresent(why -> {
            throw new DecisionRefused(why);
        });
        if (!seen.equals(review.digest()) || !digests.ofWhole(post).equals(Optional.of(seen)))
            throw new DecisionRefused(Why.CONTENT_CHANGED);
        var step = review.currentStep().orElseThrow();
        var decision = new Decision(step, actor.person(), verdict, comment, seen, actor.signIn(), clock.instant());
        table.insert(id, decision);
        audit.record(
                actor,
                act("review." + ReviewTable.key(verdict), review, Map.of("comment", comment, "step", step + "")));
        return review.decided(decision);
    }

    private static Act act(String verb, Review review, Map<String, String> more) {
        var details = new HashMap<>(more);
        details.put("digest", review.digest().hex());
        details.put("revision", Long.toString(review.revision()));
        return new Act(verb, "post/" + review.post(), details);
    }
}
