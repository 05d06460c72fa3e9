package fi.kaari.inbox;

import fi.kaari.approval.Digest;
import fi.kaari.approval.Look;
import fi.kaari.approval.Looks;
import fi.kaari.approval.Review;
import fi.kaari.approval.ReviewId;
import fi.kaari.approval.Reviews;
import fi.kaari.arc.Arcs;
import fi.kaari.page.Times;
import fi.kaari.post.Post;
import fi.kaari.post.Posts;
import fi.kaari.post.Variant;
import fi.kaari.workspace.Actor;
import fi.kaari.workspace.NotFound;
import fi.kaari.workspace.People;
import fi.kaari.workspace.Person;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Lays a review open before somebody, with what has changed since they last looked. */
@Component
class Desk {

    private final Reviews reviews;
    private final Posts posts;
    private final Arcs arcs;
    private final Papers papers;
    private final Looks looks;
    private final People people;

    Desk(Reviews reviews, Posts posts, Arcs arcs, Papers papers, Looks looks, People people) {
        this.reviews = reviews;
        this.posts = posts;
        this.arcs = arcs;
        this.papers = papers;
        this.looks = looks;
        this.people = people;
    }

    /** @throws NotFound if there is no such review in the actor's workspace */
    Sheet open(Actor actor, ReviewId id, Times times) {
        var review = reviews.get(actor, id);
        var post = posts.revision(review.post(), review.revision()).orElseThrow(() -> new NotFound(id));
        var why = reviews.hindrance(actor, review);
        return new Sheet(
                review,
                post,
                arcs.find(post.arc()).orElse(null),
                posts.find(post.id()).isPresent(),
                people.find(review.submittedBy()).map(Person::name).orElse(""),
                papers.of(post, review.digests().keySet(), times),
                why.orElse(null),
                others(review));
    }

    private List<Review> others(Review review) {
        return reviews.of(review.post()).stream()
                .filter(other -> !other.id().equals(review.id()))
                .toList();
    }

    /**
     * What has changed, empty if there is nothing to compare or nothing has.
     *
     * @param seen the digest of what the person was looking at when they tried to decide; null if they did not
     */
    Optional<Changes> changes(Actor actor, Sheet sheet, @Nullable Digest seen, Times times) {
        return (seen == null ? changes(actor, sheet, times) : sinceDecision(actor, sheet, seen, times))
                .filter(changes -> !changes.all().isEmpty());
    }

    /** Keeps what is shown while it can still be decided on. */
    void remember(Actor actor, Sheet sheet) {
        var decides = sheet.review().flow().steps().stream().anyMatch(step -> actor.holds(step.decides()));
        if (decides && sheet.review().isLive())
            looks.remember(actor, sheet.review().post(), sheet.digest(), sheet.look());
    }

    private Optional<Changes> changes(Actor actor, Sheet sheet, Times times) {
        return sheet.review().state() == Review.State.VOIDED
                ? today(sheet, times).map(today -> between("submission", sheet, sheet.look(), today))
                : looks.before(actor, sheet.review().post(), sheet.digest())
                        .map(before -> between("look", sheet, before, sheet.look()));
    }

    private Optional<Changes> sinceDecision(Actor actor, Sheet sheet, Digest seen, Times times) {
        return looks.of(actor, sheet.review().post(), seen)
                .flatMap(before -> today(sheet, times).map(today -> between("decision", sheet, before, today)));
    }

    private Changes between(String since, Sheet sheet, Look before, Look now) {
        return Changes.since(since, before, now, papers.channels(sheet.review().workspace()));
    }

    /** The post as it is now, of which the review may no longer tell. */
    private Optional<Look> today(Sheet sheet, Times times) {
        return posts.find(sheet.review().post()).map(post -> look(post, times));
    }

    private Look look(Post post, Times times) {
        var all = post.variants().stream().map(Variant::id).collect(Collectors.toSet());
        return Look.at(papers.of(post, all, times).stream()
                .map(Paper::rendered)
                .filter(Objects::nonNull)
                .toList());
    }
}
