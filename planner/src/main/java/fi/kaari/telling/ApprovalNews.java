package fi.kaari.telling;

import fi.kaari.approval.ApprovalVoided;
import fi.kaari.approval.Deciders;
import fi.kaari.approval.PostApproved;
import fi.kaari.approval.PostSentBack;
import fi.kaari.approval.Review;
import fi.kaari.approval.TurnCame;
import fi.kaari.post.Post;
import fi.kaari.post.Posts;
import fi.kaari.workspace.Actor;
import fi.kaari.workspace.Colleague;
import fi.kaari.workspace.PersonId;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Tells those who approve that it is their turn, and those who wrote what became of it. */
@Component
class ApprovalNews {

    private final Teller teller;
    private final Deciders deciders;
    private final Posts posts;

    ApprovalNews(Teller teller, Deciders deciders, Posts posts) {
        this.teller = teller;
        this.deciders = deciders;
        this.posts = posts;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(TurnCame turn) {
        ask(Occasion.ASKED, turn.post(), turn.review());
    }

    /** Each of those whose turn it is, once an occasion. */
    void ask(Occasion occasion, Post post, Review review) {
        var people = deciders.known(review).stream()
                .map(Colleague::person)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        var thing = "review/" + review.id() + "/" + review.openSteps();
        teller.tell(new News(post.workspace(), occasion, thing, post.title(), "/inbox/" + review.id()), people);
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(PostSentBack back) {
        tellWriters(Occasion.SENT_BACK, back.post(), back.review(), back.actor());
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(PostApproved approved) {
        tellWriters(Occasion.APPROVED, approved.post(), approved.review(), approved.actor());
    }

    /** Only what was changed: whoever withdraws a post or throws it away knows. */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(ApprovalVoided voided) {
        var review = voided.review();
        if (!voided.isByEdit() || review.decisions().isEmpty()) return;
        posts.find(review.post()).ifPresent(post -> {
            var people = review.decisions().stream()
                    .map(decision -> decision.person().id())
                    .collect(Collectors.toCollection(HashSet::new));
            people.add(review.submittedBy());
            people.remove(voided.actor().id());
            teller.tell(about(Occasion.VOIDED, post, review), people);
        });
    }

    private void tellWriters(Occasion occasion, Post post, Review review, Actor actor) {
        var people = Stream.concat(Stream.of(review.submittedBy()), post.authors().stream())
                .filter(person -> !person.equals(actor.id()))
                .collect(Collectors.<PersonId, Set<PersonId>>toCollection(HashSet::new));
        teller.tell(about(occasion, post, review), people);
    }

    private static News about(Occasion occasion, Post post, Review review) {
        return new News(post.workspace(), occasion, "review/" + review.id(), post.title(), "/posts/" + post.id());
    }
}
