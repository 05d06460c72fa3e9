package fi.kaari.api;

import com.fasterxml.jackson.annotation.JsonProperty;
import fi.kaari.approval.Digest;
import fi.kaari.approval.Releases;
import fi.kaari.approval.ReviewId;
import fi.kaari.approval.Reviews;
import fi.kaari.post.PostId;
import fi.kaari.post.Posts;
import fi.kaari.workspace.Actor;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1")
@Tag(name = "Reviews", description = "Submitting posts and deciding on them")
class ReviewsApi {

    private final Reviews reviews;
    private final Releases releases;
    private final Posts posts;

    ReviewsApi(Reviews reviews, Releases releases, Posts posts) {
        this.reviews = reviews;
        this.releases = releases;
        this.posts = posts;
    }

    @GetMapping("/reviews")
    @Operation(summary = "Reviews that nobody has finished, by due time; mine only: those I can decide on now")
    List<ReviewBody> open(Actor actor, @RequestParam(defaultValue = "false") boolean mine) {
        var found = mine ? reviews.waitingFor(actor) : reviews.open(actor.workspace());
        return found.stream().map(ReviewBody::of).toList();
    }

    @GetMapping("/reviews/{id}")
    @Operation(summary = "One review")
    ReviewBody one(Actor actor, @PathVariable ReviewId id) {
        return ReviewBody.of(reviews.get(actor, id));
    }

    @GetMapping("/posts/{post}/reviews")
    @Operation(summary = "Every review of a post, the newest first")
    List<ReviewBody> of(Actor actor, @PathVariable PostId post) {
        return reviews.of(posts.get(actor, post).id()).stream()
                .map(ReviewBody::of)
                .toList();
    }

    @PostMapping("/posts/{post}/reviews")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Submit a post; warnings of the checks take a reason")
    ReviewBody submit(
            Actor actor,
            @PathVariable PostId post,
            @RequestHeader("If-Match") Revision expected,
            @RequestBody(required = false) @Nullable SubmissionBody body) {
        var reason = body == null ? "" : Objects.requireNonNullElse(body.reason(), "");
        return ReviewBody.of(reviews.submit(actor, post, expected.number(), reason));
    }

    @DeleteMapping("/posts/{post}/reviews")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Take a post back from review, or its approval away")
    void withdraw(Actor actor, @PathVariable PostId post, @RequestHeader("If-Match") Revision expected) {
        reviews.withdraw(actor, post, expected.number());
    }

    @PostMapping("/reviews/{id}/decisions")
    @Operation(summary = "Approve, or send back with a comment, exactly the content with this digest")
    ReviewBody decide(Actor actor, @PathVariable ReviewId id, @Valid @RequestBody DecisionWish wish) {
        var seen = Key.read("digest", wish.digest(), Digest::new);
        var comment = Objects.requireNonNullElse(wish.comment(), "");
        return ReviewBody.of(
                wish.verdict().equals("approved")
                        ? reviews.approve(actor, id, seen, comment)
                        : reviews.sendBack(actor, id, seen, comment));
    }

    @PostMapping("/reviews/{id}/release")
    @Operation(
            summary =
                    "Let it out past the steps that are left, as a lead who has just signed in; somebody else looks at it afterwards")
    ReviewBody release(Actor actor, @PathVariable ReviewId id, @Valid @RequestBody ReleaseWish wish) {
        return ReviewBody.of(
                releases.release(actor, id, Key.read("digest", wish.digest(), Digest::new), wish.reason()));
    }

    @GetMapping("/releases")
    @Operation(summary = "What was released past its steps and nobody else has looked at yet")
    List<ReviewBody> releases(Actor actor) {
        return releases.open(actor.workspace()).stream()
                .map(release -> ReviewBody.of(release.review()))
                .toList();
    }

    @PostMapping("/reviews/{id}/release/check")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Say, as somebody else, whether the release was in order; if not, with a comment")
    void check(Actor actor, @PathVariable ReviewId id, @Valid @RequestBody CheckWish wish) {
        releases.check(actor, id, wish.isInOrder(), Objects.requireNonNullElse(wish.comment(), ""));
    }

    /**
     * A release past the steps.
     *
     * @param digest of the content that was looked at
     * @param reason why it cannot wait
     */
    record ReleaseWish(@NotNull String digest, @NotNull String reason) {}

    /** What somebody else says about it. */
    record CheckWish(
            @JsonProperty("isInOrder") boolean isInOrder,
            @Nullable String comment) {}

    /** Why a post is submitted in spite of warnings. */
    record SubmissionBody(@Nullable String reason) {}

    /**
     * A decision to be made.
     *
     * @param verdict {@code approved} or {@code sent-back}
     * @param digest of the content that was looked at
     */
    record DecisionWish(
            @NotNull @Pattern(regexp = "approved|sent-back") String verdict,
            @NotNull String digest,
            @Nullable String comment) {}
}
