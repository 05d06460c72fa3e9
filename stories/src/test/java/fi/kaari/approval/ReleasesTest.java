package fi.kaari.approval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.kaari.Cast;
import fi.kaari.House;
import fi.kaari.Story;
import fi.kaari.TestClock;
import fi.kaari.approval.DecisionRefused.Why;
import fi.kaari.approval.Review.State;
import fi.kaari.audit.AuditTrail;
import fi.kaari.database.EachDatabase;
import fi.kaari.database.TestDatabase;
import fi.kaari.post.ChannelId;
import fi.kaari.post.Posts;
import fi.kaari.workspace.Actor;
import fi.kaari.workspace.NotAllowed;
import fi.kaari.workspace.Role;
import fi.kaari.workspace.SignIn;
import java.time.Duration;
import java.time.Instant;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@EachDatabase
class ReleasesTest {

    private static final String REASON = "Myrsky tulee tunnin päästä";

    private final TestClock clock = TestClock.at("2027-01-04T07:00:00Z");
    private final TestDatabase database;
    private final House house;
    private final Reviews reviews;
    private final Releases releases;
    private Review review;

    ReleasesTest(TestDatabase database) {
        this.database = database;
        house = House.over(database, clock);
        reviews = house.get(Reviews.class);
        releases = house.get(Releases.class);
    }

    @BeforeEach
    void submit() {
        var story = Story.in(house);
        review = story.submitted(story.draft(Story.variant(
                ChannelId.random(), "Tervetuloa: $arc.keyMessage", Instant.parse("2027-01-11T07:00:00Z"))));
    }

    @AfterEach
    void leave() {
        house.close();
    }

    @Test
    void aLeadWhoHasJustSignedInLetsItOutPastTheStepsThatAreLeft() {
        release(fresh(Cast.lead()));

        assertThat(stored().state()).isEqualTo(State.APPROVED);
        assertThat(stored().openSteps()).isEmpty();
        assertThat(reviews.open(House.WORKSPACE)).isEmpty();
        assertThat(reviews.live(review.post())).contains(stored());
        assertThat(stored().release().orElseThrow().comment()).isEqualTo(REASON);
    }

    @Test
    void theTrailTellsTheReasonAndTheSignIn() {
        release(fresh(Cast.lead()));

        var entry = house.get(AuditTrail.class)
                .about(House.WORKSPACE, "post/" + review.post(), 1)
                .getFirst();
        assertThat(entry.act().verb()).isEqualTo("review.released");
        assertThat(entry.details())
                .containsEntry("comment", REASON)
                .containsEntry("digest", review.digest().hex())
                .containsEntry("signed-in-at", clock.instant().toString());
    }

    @Test
    void nobodyElseReleases() {
        assertThatThrownBy(() -> release(fresh(Cast.author()))).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> release(fresh(Cast.expert()))).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> release(fresh(Cast.admin()))).isInstanceOf(NotAllowed.class);
        untouched();
    }

    @Test
    void anAuthorNeverReleasesWhateverTheirRoles() {
        refused(Why.OWN_WORK, () -> release(fresh(Cast.someone("Author", Role.values()))));
        untouched();
    }

    @Test
    void whoeverHasDecidedOnItDoesNotReleaseIt() {
        var both = fresh(Cast.someone("Expert and lead", Role.EXPERT, Role.LEAD));
        reviews.approve(both, review.id(), review.digest(), "");

        refused(Why.DECIDED_ALREADY, () -> release(both));
    }

    @Test
    void anOlderSignInDoesNotDo() {
        refused(Why.SIGN_IN_AGAIN, () -> release(Cast.lead()));
        untouched();
    }

    @Test
    void aProgramNeverReleases() {
        var lead = Cast.lead();
        var program = new Actor(lead.person(), lead.workspace(), lead.roles(), null);

        refused(Why.NOBODY_SIGNED_IN, () -> release(program));
    }

    @Test
    void itTakesAReason() {
        refused(Why.REASON_MISSING, () -> releases.release(fresh(Cast.lead()), review.id(), review.digest(), " "));
        untouched();
    }

    @Test
    void itIsBoundToTheContentThatWasSeen() {
        var another = new Digest("ab".repeat(32));
        refused(Why.CONTENT_CHANGED, () -> releases.release(fresh(Cast.lead()), review.id(), another, REASON));

        database.jdbc().sql("UPDATE arc SET key_message = 'Muualla on töitä'").update();
        refused(Why.CONTENT_CHANGED, () -> release(fresh(Cast.lead())));
        untouched();
    }

    @Test
    void anEditVoidsItLikeEveryApproval() {
        release(fresh(Cast.lead()));

        house.get(Posts.class).revise(Cast.author(), review.post(), 1, post -> post.named("Toinen nimi"));

        assertThat(stored().state()).isEqualTo(State.VOIDED);
        assertThat(releases.open(House.WORKSPACE)).hasSize(1);
    }

    @Test
    void whatIsDecidedIsNotReleased() {
        reviews.sendBack(Cast.expert(), review.id(), review.digest(), "Päivä on väärä");

        refused(Why.CLOSED, () -> release(fresh(Cast.lead())));
    }

    @Test
    void somebodyElseLooksAtItUntilItIsDone() {
        var lead = fresh(Cast.lead());
        release(lead);
        var other = Cast.someone("Another lead", Role.LEAD);

        assertThat(releases.waitingFor(lead)).isEmpty();
        assertThat(releases.waitingFor(Cast.author())).isEmpty();
        assertThat(releases.waitingFor(Cast.someone("Author", Role.values()))).isEmpty();
        assertThat(releases.waitingFor(Cast.expert())).hasSize(1);
        assertThat(releases.waitingFor(other)).hasSize(1);
        refused(Why.SOMEBODY_ELSE, () -> releases.check(lead, review.id(), true, ""));
        refused(Why.SOMEBODY_ELSE, () -> releases.check(Cast.author(), review.id(), true, ""));
        clock.advance(Duration.ofDays(30));
        assertThat(releases.open(House.WORKSPACE)).hasSize(1);

        releases.check(other, review.id(), true, "");

        assertThat(releases.open(House.WORKSPACE)).isEmpty();
        assertThat(releases.of(stored()).orElseThrow().check()).satisfies(check -> {
            assertThat(check.name()).isEqualTo("Another lead");
            assertThat(check.isInOrder()).isTrue();
        });
        refused(Why.CLOSED, () -> releases.check(Cast.expert(), review.id(), false, "Ei näin"));
    }

    @Test
    void whoeverFindsItWrongSaysWhy() {
        release(fresh(Cast.lead()));

        refused(Why.COMMENT_MISSING, () -> releases.check(Cast.expert(), review.id(), false, " "));
        releases.check(Cast.expert(), review.id(), false, "Ei ollut kiire");

        var entry = house.get(AuditTrail.class)
                .about(House.WORKSPACE, "post/" + review.post(), 1)
                .getFirst();
        assertThat(entry.act().verb()).isEqualTo("release.checked");
        assertThat(entry.details()).containsEntry("outcome", "not-in-order").containsEntry("comment", "Ei ollut kiire");
    }

    @Test
    void aProgramLooksAtNothing() {
        release(fresh(Cast.lead()));
        var expert = Cast.expert();
        var program = new Actor(expert.person(), expert.workspace(), expert.roles(), null);

        refused(Why.NOBODY_SIGNED_IN, () -> releases.check(program, review.id(), true, ""));
    }

    @Test
    void whatWasNotReleasedHasNothingToLookAt() {
        refused(Why.CLOSED, () -> releases.check(Cast.expert(), review.id(), true, ""));
        assertThat(releases.of(review)).isEmpty();
    }

    private void release(Actor actor) {
        releases.release(actor, review.id(), review.digest(), REASON);
    }

    /** Signed in a moment ago. */
    private Actor fresh(Actor actor) {
        return new Actor(actor.person(), actor.workspace(), actor.roles(), new SignIn(clock.instant(), "1"));
    }

    private Review stored() {
        return reviews.get(Cast.viewer(), review.id());
    }

    private void untouched() {
        assertThat(stored()).isEqualTo(review);
        assertThat(releases.open(House.WORKSPACE)).isEmpty();
    }

    private static void refused(Why why, ThrowingCallable act) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        DecisionRefused.class,
                        refusal -> assertThat(refusal.why()).isEqualTo(why));
    }
}
