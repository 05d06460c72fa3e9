package fi.kaari.approval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.kaari.Cast;
import fi.kaari.House;
import fi.kaari.Story;
import fi.kaari.TestClock;
import fi.kaari.approval.ApprovalFlow.Step;
import fi.kaari.approval.DecisionRefused.Why;
import fi.kaari.database.EachDatabase;
import fi.kaari.database.TestDatabase;
import fi.kaari.post.ChannelId;
import fi.kaari.workspace.Actor;
import fi.kaari.workspace.Role;
import fi.kaari.workspace.SignIn;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** In this house experts sign in once more before they decide, with a card. */
@EachDatabase
class StepUpTest {

    private static final Instant NOW = Instant.parse("2027-01-04T07:00:00Z");

    private final TestClock clock = TestClock.at(NOW.toString());
    private final TestDatabase database;
    private final House house;
    private final Reviews reviews;
    private Review review;

    StepUpTest(TestDatabase database) {
        this.database = database;
        house = House.over(
                database,
                clock,
                Map.of("kaari.approval.step-up.roles", "expert", "kaari.approval.step-up.strengths", "card,gold"));
        reviews = house.get(Reviews.class);
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
    void aFreshAndStrongSignInDecides() {
        var expert = signedIn(Cast.expert(), NOW.minus(Duration.ofMinutes(5)), "card");

        assertThat(reviews.takesNewSignIn(expert, review)).isFalse();
        approve(expert);

        assertThat(stored().currentStep()).contains(1);
    }

    @Test
    void anOlderSignInDoesNot() {
        var expert = signedIn(Cast.expert(), NOW.minus(Duration.ofMinutes(5)).minusMillis(1), "card");

        assertThat(reviews.takesNewSignIn(expert, review)).isTrue();
        refused(Why.SIGN_IN_AGAIN, () -> approve(expert));
        refused(Why.SIGN_IN_AGAIN, () -> reviews.sendBack(expert, review.id(), review.digest(), "Ei näin"));
        assertThat(stored()).isEqualTo(review);
    }

    @Test
    void aSignInThatIsFreshNowIsNotForEver() {
        var expert = signedIn(Cast.expert(), NOW, "card");

        clock.advance(Duration.ofMinutes(6));

        refused(Why.SIGN_IN_AGAIN, () -> approve(expert));
    }

    @Test
    void aSignInThatLiesAheadIsNotFresh() {
        refused(Why.SIGN_IN_AGAIN, () -> approve(signedIn(Cast.expert(), NOW.plus(Duration.ofHours(1)), "card")));
    }

    @Test
    void aWeakerSignInDoesNot() {
        refused(Why.SIGN_IN_AGAIN, () -> approve(signedIn(Cast.expert(), NOW, "password")));
        refused(Why.SIGN_IN_AGAIN, () -> approve(signedIn(Cast.expert(), NOW, null)));

        approve(signedIn(Cast.expert(), NOW, "gold"));

        assertThat(stored().currentStep()).contains(1);
    }

    @Test
    void aStepThatDoesNotAskForItTakesAnySignIn() {
        approve(signedIn(Cast.expert(), NOW, "card"));
        clock.advance(Duration.ofHours(10));
        var lead = signedIn(Cast.lead(), NOW, null);

        assertThat(reviews.takesNewSignIn(lead, stored())).isFalse();
        approve(lead);

        assertThat(stored().state()).isEqualTo(Review.State.APPROVED);
    }

    @Test
    void itWaitsForWhoeverHasToSignInOnceMore() {
        var expert = signedIn(Cast.expert(), NOW.minus(Duration.ofHours(8)), null);

        assertThat(reviews.waitingFor(expert)).containsExactly(review);
        assertThat(reviews.hindrance(expert, review)).isEmpty();
    }

    @Test
    void aProgramNeverDecidesWhateverItsRoles() {
        var person = Cast.someone("Program", Role.values());
        var program = new Actor(person.person(), person.workspace(), person.roles(), null);

        assertThat(reviews.waitingFor(program)).isEmpty();
        assertThat(reviews.hindrance(program, review)).contains(Why.NOBODY_SIGNED_IN);
        refused(Why.NOBODY_SIGNED_IN, () -> approve(program));
        refused(Why.NOBODY_SIGNED_IN, () -> reviews.sendBack(program, review.id(), review.digest(), "Ei näin"));
    }

    @Test
    void whatWasSubmittedKeepsItsDemands() {
        assertThat(stored().flow().steps())
                .containsExactly(new Step(Role.EXPERT, 1, true), new Step(Role.LEAD, 1, false));
    }

    @Test
    void flowsThatWereKeptBeforeTheDemandExistedDemandNothing() {
        database.jdbc().sql("""
                        UPDATE review SET flow = '[{"decides":"EXPERT","needed":1},{"decides":"LEAD","needed":1}]'""").update();

        assertThat(stored().flow()).isEqualTo(ApprovalFlow.USUAL);
    }

    private void approve(Actor actor) {
        reviews.approve(actor, review.id(), review.digest(), "");
    }

    private Review stored() {
        return reviews.get(Cast.viewer(), review.id());
    }

    private static Actor signedIn(Actor actor, Instant at, @Nullable String strength) {
        return new Actor(actor.person(), actor.workspace(), actor.roles(), new SignIn(at, strength));
    }

    private static void refused(Why why, ThrowingCallable decision) {
        assertThatThrownBy(decision)
                .isInstanceOfSatisfying(
                        DecisionRefused.class,
                        refusal -> assertThat(refusal.why()).isEqualTo(why));
    }
}
