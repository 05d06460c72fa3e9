package fi.kaari.approval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import fi.kaari.Cast;
import fi.kaari.House;
import fi.kaari.Story;
import fi.kaari.TestClock;
import fi.kaari.arc.Arcs;
import fi.kaari.audit.AuditTrail;
import fi.kaari.check.Finding;
import fi.kaari.database.EachDatabase;
import fi.kaari.database.TestDatabase;
import fi.kaari.post.ChannelId;
import fi.kaari.post.InvalidPost;
import fi.kaari.post.Post;
import fi.kaari.post.PostId;
import fi.kaari.post.Posts;
import fi.kaari.post.StalePost;
import fi.kaari.post.Variant;
import fi.kaari.workspace.Actor;
import fi.kaari.workspace.NotAllowed;
import fi.kaari.workspace.NotFound;
import fi.kaari.workspace.Role;
import fi.kaari.workspace.WorkspaceId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@EachDatabase
class SubmissionTest {

    private static final Instant DUE = Instant.parse("2027-01-11T07:00:00Z");

    private final TestClock clock = TestClock.at("2027-01-04T07:00:00Z");
    private final House house;
    private final Story story;
    private final Reviews reviews;

    SubmissionTest(TestDatabase database) {
        house = House.over(database, clock);
        story = Story.in(house);
        reviews = house.get(Reviews.class);
    }

    @AfterEach
    void leave() {
        house.close();
    }

    @Test
    void aSubmittedPostWaitsForAnExpertAndForNobodyElse() {
        var later = submitted(story.draft(variant("Tervetuloa huomenna", DUE.plus(Duration.ofDays(1)))));
        var sooner = submitted(story.draft(variant("Tervetuloa", DUE)));

        assertThat(reviews.waitingFor(Cast.expert())).containsExactly(sooner, later);
        assertThat(reviews.open(House.WORKSPACE)).containsExactly(sooner, later);
        assertThat(reviews.live(sooner.post())).contains(sooner);
        for (var other : List.of(Cast.author(), Cast.lead(), Cast.admin(), Cast.viewer(), stranger()))
            assertThat(reviews.waitingFor(other)).isEmpty();
    }

    @Test
    void aPostOfAnArchivedArcIsNotSubmitted() {
        var post = story.draft(variant("Tervetuloa", DUE));
        var arcs = house.get(Arcs.class);
        var arc = arcs.get(Cast.author(), post.arc());
        arcs.archive(Cast.author(), arc.id(), arc.revision());

        assertThatThrownBy(() -> reviews.submit(Cast.author(), post.id(), post.revision(), ""))
                .asInstanceOf(type(InvalidPost.class))
                .extracting(InvalidPost::code)
                .isEqualTo("arc.archived");
    }

    @Test
    void theReviewIsAboutExactlyWhatWasSubmitted() {
        var post = story.draft(variant("Tervetuloa", DUE), variant("Vielä ehdit", DUE.minus(Duration.ofHours(1))));

        var review = reviews.submit(Cast.author(), post.id(), post.revision(), "");

        assertThat(review.state()).isEqualTo(Review.State.IN_REVIEW);
        assertThat(review.revision()).isEqualTo(post.revision());
        assertThat(review.submittedBy()).isEqualTo(Cast.author().id());
        assertThat(review.submittedAt()).isEqualTo(clock.instant());
        assertThat(review.due()).isEqualTo(DUE.minus(Duration.ofHours(1)));
        assertThat(review.digests())
                .containsOnlyKeys(post.variants().stream().map(Variant::id).toList());
        assertThat(review.digest()).isEqualTo(Digest.of(review.digests()));
        assertThat(reviews.get(Cast.viewer(), review.id())).isEqualTo(review);
    }

    @Test
    void theTrailTellsWhatWasSubmitted() {
        var post = story.draft(variant("Tervetuloa", DUE).withLink(""));

        var review = reviews.submit(Cast.author(), post.id(), post.revision(), " Linkki tulee kuvaan ");

        var entry = house.get(AuditTrail.class)
                .about(House.WORKSPACE, "post/" + post.id(), 1)
                .getFirst();
        assertThat(entry.act().verb()).isEqualTo("post.submitted");
        assertThat(entry.actor()).isEqualTo(Cast.author().id().value());
        assertThat(entry.details())
                .containsEntry("digest", review.digest().hex())
                .containsEntry("revision", "1")
                .containsEntry("reason", "Linkki tulee kuvaan");
    }

    @Test
    void anErrorStopsItWhateverTheReason() {
        var wrong = variant("Tervetuloa", DUE).withLink("javascript:alert(1)");
        var post = story.draft(variant("Vielä ehdit", DUE), wrong);

        var refusal = catchThrowableOfType(NotReadyForReview.class, () -> submit(post, "Tiedossa"));

        assertThat(refusal.onlyWarnings()).isFalse();
        assertThat(refusal.findings()).containsOnlyKeys(wrong.id());
        assertThat(refusal.findings().get(wrong.id())).extracting(Finding::code).containsExactly("link.malformed");
        assertThat(reviews.of(post.id())).isEmpty();
    }

    @Test
    void aWarningAsksForAReasonThatTheApproversRead() {
        var post = story.draft(variant("Tervetuloa", DUE).withLink(""));

        var refusal = catchThrowableOfType(NotReadyForReview.class, () -> submit(post, "   "));
        var review = submit(post, "Linkki on kuvassa");

        assertThat(refusal.onlyWarnings()).isTrue();
        assertThat(reviews.get(Cast.expert(), review.id()).reason()).isEqualTo("Linkki on kuvassa");
    }

    @Test
    void whatCannotBeRenderedIsNotSubmitted() {
        var post = story.draft(variant("Tervetuloa, $nimi", DUE));

        assertThatThrownBy(() -> submit(post, "Tiedossa")).isInstanceOf(NotReadyForReview.class);
    }

    @Test
    void aTimeThatHasPassedIsNotSubmitted() {
        var post = story.draft(variant("Tervetuloa", DUE));
        clock.moveTo(DUE.toString());

        var refusal = catchThrowableOfType(NotReadyForReview.class, () -> submit(post, "Tiedossa"));

        assertThat(refusal.findings().values())
                .singleElement()
                .satisfies(findings ->
                        assertThat(findings).extracting(Finding::code).containsExactly("time.past"));
    }

    @Test
    void aPostWithoutVariantsIsNotSubmitted() {
        var post = story.draft();

        assertThatThrownBy(() -> submit(post, "")).isInstanceOf(InvalidPost.class);
    }

    @Test
    void aReasonHasAnEnd() {
        var post = story.draft(variant("Tervetuloa", DUE));

        assertThatThrownBy(() -> submit(post, "x".repeat(4_001))).isInstanceOf(InvalidPost.class);
    }

    @Test
    void whoeverLookedAtAnOlderRevisionDoesNotSubmitTheNewerOne() {
        var post = story.draft(variant("Tervetuloa", DUE));
        house.get(Posts.class).revise(Cast.lead(), post.id(), post.revision(), it -> it.named("Uusi nimi"));

        assertThatThrownBy(() -> submit(post, "")).isInstanceOf(StalePost.class);
        assertThat(reviews.of(post.id())).isEmpty();
    }

    @Test
    void aPostIsInOneReviewAtATime() {
        var post = story.draft(variant("Tervetuloa", DUE));
        submitted(post);

        assertThatThrownBy(() -> submit(post, "")).isInstanceOf(AlreadyInReview.class);
        assertThat(reviews.of(post.id())).hasSize(1);
    }

    @Test
    void anApprovedPostIsNotSubmittedAgain() {
        var post = story.approvedPost(variant("Tervetuloa", DUE));

        assertThatThrownBy(() -> submit(post, "")).isInstanceOf(AlreadyInReview.class);
    }

    @Test
    void whoeverOnlyLooksSubmitsNothing() {
        var post = story.draft(variant("Tervetuloa", DUE));

        assertThatThrownBy(() -> reviews.submit(Cast.viewer(), post.id(), 1, ""))
                .isInstanceOf(NotAllowed.class);
    }

    @Test
    void otherWorkspacesSeeNothingOfIt() {
        var review = submitted(story.draft(variant("Tervetuloa", DUE)));

        assertThatThrownBy(() -> reviews.get(stranger(), review.id())).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> reviews.get(stranger(), ReviewId.random())).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> reviews.submit(stranger(), review.post(), 1, ""))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> reviews.submit(stranger(), PostId.random(), 1, ""))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> reviews.withdraw(stranger(), review.post(), 1)).isInstanceOf(NotFound.class);
        assertThat(reviews.submittedBy(stranger(), 10)).isEmpty();
        assertThat(reviews.open(stranger().workspace())).isEmpty();
    }

    @Test
    void peopleFindWhatTheyHaveSubmittedTheNewestFirst() {
        var first = submitted(story.draft(variant("Tervetuloa", DUE)));
        clock.advance(Duration.ofMinutes(1));
        var second = submitted(story.draft(variant("Vielä ehdit", DUE)));

        assertThat(reviews.submittedBy(Cast.author(), 10)).containsExactly(second, first);
        assertThat(reviews.submittedBy(Cast.author(), 1)).containsExactly(second);
        assertThat(reviews.submittedBy(Cast.lead(), 10)).isEmpty();
    }

    private Review submitted(Post post) {
        return submit(post, "");
    }

    private Review submit(Post post, String reason) {
        return reviews.submit(Cast.author(), post.id(), post.revision(), reason);
    }

    private static Variant variant(String text, Instant due) {
        return Story.variant(ChannelId.random(), text, due).withLink("https://example.org/messut");
    }

    /** Somebody with every role in another workspace. */
    private static Actor stranger() {
        return new Actor(Cast.lead().person(), new WorkspaceId("naapuri"), Set.of(Role.values()), null);
    }
}
