package fi.kaari.approval;

import fi.kaari.approval.Decision.Verdict;
import fi.kaari.approval.DecisionRefused.Why;
import fi.kaari.audit.Act;
import fi.kaari.audit.AuditTrail;
import fi.kaari.post.Post;
import fi.kaari.workspace.Actor;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Lets a decision count if it is about exactly the content that is submitted, and keeps it with its evidence. */
@Component
class Decisions {

    private final ReviewTable table;
    private final Digests digests;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Decisions(ReviewTable table, Digests digests, AuditTrail audit, ApplicationEventPublisher events, Clock clock) {
        this.table = table;
        this.digests = digests;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /**
     * @param post locked already
     * @param review the post's, free for this person to decide on
     * @param step the place of the step that they decide in
     * @param seen the digest of what the person was looking at
     * @throws DecisionRefused if the content is another one
     */
    Review decide(Actor actor, Post post, Review review, int step, Digest seen, Verdict verdict, String comment) {
        if (comment.length() > Decision.LONGEST_COMMENT) throw new DecisionRefused(Why.COMMENT_TOO_LONG);
        if (!seen.equals(review.digest()) || !seen.equals(Digest.of(digests.fresh(post, review))))
            throw new DecisionRefused(Why.CONTENT_CHANGED);
        var decision = new Decision(step, actor.person(), verdict, comment, seen, actor.signIn(), clock.instant());
        table.insert(review.id(), decision);
        audit.record(actor, new Act("review." + verdict.key(), "post/" + review.post(), facts(review, decision)));
        return followed(actor, post, review, review.decided(decision));
    }

    private Review followed(Actor actor, Post post, Review before, Review review) {
        if (review.state() == Review.State.SENT_BACK) table.end(review.id());
        said(actor, post, before, review).ifPresent(events::publishEvent);
        return review;
    }

    private static Optional<Object> said(Actor actor, Post post, Review before, Review review) {
        return switch (review.state()) {
            case APPROVED -> Optional.of(new PostApproved(post, review, actor));
            case SENT_BACK -> Optional.of(new PostSentBack(post, review, actor));
            case IN_REVIEW ->
                before.openSteps().containsAll(review.openSteps())
                        ? Optional.empty()
                        : Optional.of(new TurnCame(post, review, actor));
            case VOIDED -> Optional.empty();
        };
    }

    /** Those whose turn it is first can decide from now on. */
    void begin(Actor actor, Post post, Review review) {
        events.publishEvent(new TurnCame(post, review, actor));
    }

    /** Who decided what, as the identity provider vouches for them. */
    private static Map<String, String> facts(Review review, Decision decision) {
        var facts = new HashMap<String, String>();
        facts.put("digest", decision.digest().hex());
        facts.put("revision", Long.toString(review.revision()));
        facts.put("step", review.flow().steps().get(decision.step()).decides().key());
        facts.put("comment", decision.comment());
        facts.put("issuer", decision.person().issuer());
        facts.put("subject", decision.person().subject());
        var signIn = decision.signIn();
        if (signIn != null) facts.put("signed-in-at", signIn.authenticatedAt().toString());
        if (signIn != null && signIn.strength() != null) facts.put("acr", signIn.strength());
        return facts;
    }
}
