package fi.kaari.approval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.kaari.Cast;
import fi.kaari.House;
import fi.kaari.Story;
import fi.kaari.TestClock;
import fi.kaari.approval.ApprovalFlow.Preset;
import fi.kaari.approval.ApprovalFlow.Step;
import fi.kaari.approval.DecisionRefused.Why;
import fi.kaari.approval.Deputies.Absence;
import fi.kaari.approval.Review.State;
import fi.kaari.audit.AuditEntry;
import fi.kaari.audit.AuditTrail;
import fi.kaari.database.EachDatabase;
import fi.kaari.database.TestDatabase;
import fi.kaari.post.ChannelId;
import fi.kaari.post.Post;
import fi.kaari.workspace.Actor;
import fi.kaari.workspace.NotAllowed;
import fi.kaari.workspace.NotFound;
import fi.kaari.workspace.People;
import fi.kaari.workspace.PersonId;
import fi.kaari.workspace.Role;
import fi.kaari.workspace.WorkspaceId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@EachDatabase
class FlowsTest {

    private static final Instant DUE = Instant.parse("2027-01-11T07:00:00Z");

    private final TestClock clock = TestClock.at("2027-01-04T07:00:00Z");
    private final House house;
    private final Story story;
    private final Flows flows;
    private final Reviews reviews;

    FlowsTest(TestDatabase database) {
        house = House.over(database, clock);
        story = Story.in(house);
        flows = house.get(Flows.class);
        reviews = house.get(Reviews.class);
    }

    @AfterEach
    void leave() {
        assertThat(house.get(AuditTrail.class).firstBreak(House.WORKSPACE)).isEmpty();
        house.close();
    }

    @Test
    void withoutAnyChangeAnExpertAndALeadDecide() {
        var review = story.submitted(draft());

        assertThat(flows.of(House.WORKSPACE).revision()).isZero();
        assertThat(review.flow()).isEqualTo(ApprovalFlow.USUAL);
    }

    @ParameterizedTest
    @EnumSource(Preset.class)
    void everyPresetIsKeptAsItIs(Preset preset) {
        flows.change(Cast.admin(), null, 0, preset.flow());

        assertThat(flows.of(House.WORKSPACE).flow()).isEqualTo(preset.flow());
        assertThat(reviews.get(Cast.viewer(), story.submitted(draft()).id()).flow())
                .isEqualTo(preset.flow());
        assertThat(Preset.ofKey(preset.key())).isEqualTo(preset);
    }

    @Test
    void anArcsOwnFlowGoesBeforeTheWorkspaces() {
        var post = draft();
        flows.change(Cast.lead(), null, 0, Preset.TWO_EXPERTS.flow());
        flows.change(Cast.lead(), post.arc(), 0, Preset.LEAD_ALONE.flow());

        assertThat(story.submitted(post).flow()).isEqualTo(Preset.LEAD_ALONE.flow());
        assertThat(story.submitted(draft()).flow()).isEqualTo(Preset.TWO_EXPERTS.flow());

        flows.reset(Cast.lead(), post.arc(), 1);
        assertThat(flows.inForce(House.WORKSPACE, post.arc())).isEqualTo(Preset.TWO_EXPERTS.flow());
    }

    @Test
    void changingAFlowChangesNothingThatIsSubmitted() {
        var review = story.submitted(draft());
        approve(Cast.expert(), review);

        flows.change(Cast.admin(), null, 0, Preset.LEAD_ALONE.flow());

        assertThat(stored(review).flow()).isEqualTo(ApprovalFlow.USUAL);
        assertThat(stored(review).currentStep()).contains(1);
        assertThat(approve(Cast.lead(), review).state()).isEqualTo(State.APPROVED);
    }

    @Test
    void aStricterFlowTakesNoApprovalAway() {
        var approved = story.submitted(draft());
        approve(Cast.expert(), approved);
        approve(Cast.lead(), approved);

        flows.change(Cast.admin(), null, 0, Preset.TWO_EXPERTS.flow());

        assertThat(stored(approved).state()).isEqualTo(State.APPROVED);
    }

    @Test
    void onlyLeadsAndAdministratorsChangeFlows() {
        var flow = Preset.LEAD_ALONE.flow();

        for (var nobody : List.of(Cast.viewer(), Cast.author(), Cast.expert())) {
            assertThatThrownBy(() -> flows.change(nobody, null, 0, flow)).isInstanceOf(NotAllowed.class);
            assertThatThrownBy(() -> flows.reset(nobody, null, 0)).isInstanceOf(NotAllowed.class);
        }
        assertThat(flows.of(House.WORKSPACE).revision()).isZero();
    }

    @Test
    void nobodyChangesTheFlowOfANeighboursArc() {
        var stranger = new Actor(
                Cast.admin().person(),
                new WorkspaceId("naapuri"),
                Set.of(Role.values()),
                Cast.admin().signIn());
        var arc = draft().arc();

        assertThatThrownBy(() -> flows.change(stranger, arc, 0, Preset.LEAD_ALONE.flow()))
                .isInstanceOf(NotFound.class);
        flows.change(stranger, null, 0, Preset.LEAD_ALONE.flow());

        assertThat(flows.inForce(House.WORKSPACE, arc)).isEqualTo(ApprovalFlow.USUAL);
    }

    @Test
    void whoeverChangesAnOlderFlowIsShownTheNewerOne() {
        flows.change(Cast.admin(), null, 0, Preset.TWO_EXPERTS.flow());

        assertThatThrownBy(() -> flows.change(Cast.lead(), null, 0, Preset.LEAD_ALONE.flow()))
                .isInstanceOfSatisfying(
                        StaleFlow.class,
                        stale -> assertThat(stale.current().flow()).isEqualTo(Preset.TWO_EXPERTS.flow()));
        assertThat(flows.of(House.WORKSPACE).revision()).isEqualTo(1);
    }

    @Test
    void theTrailTellsHowTheFlowWasAndIs() {
        flows.change(Cast.admin(), null, 0, Preset.LEAD_ALONE.flow());
        flows.reset(Cast.admin(), null, 1);

        var entries = house.get(AuditTrail.class).about(House.WORKSPACE, "workspace/" + House.WORKSPACE, 2);
        assertThat(entries).extracting(entry -> entry.act().verb()).containsExactly("flow.reset", "flow.changed");
        assertThat(entries)
                .extracting(AuditEntry::actor)
                .containsOnly(Cast.admin().id().value());
        assertThat(entries.getLast().details().get("before")).contains("EXPERT", "LEAD");
        assertThat(entries.getLast().details().get("after")).contains("LEAD").doesNotContain("EXPERT");
    }

    @Test
    void whoeverOnlyLooksOrWritesNeverDecides() {
        for (var role : List.of(Role.VIEWER, Role.AUTHOR)) invalid("role", () -> new Step(role, 1));
    }

    @Test
    void aFlowThatNobodyCouldPassIsRefused() {
        var person = PersonId.random();

        invalid("empty", () -> new ApprovalFlow(List.of()));
        invalid("needed", () -> new Step(Role.EXPERT, 0));
        invalid("people", () -> new Step(Role.EXPERT, 2, false, "", Set.of(person), 0, false));
        invalid("unknown", () -> flows.change(Cast.admin(), null, 0, named(person)));
        invalid("hours", () -> new Step(Role.EXPERT, 1, false, "", Set.of(), -1, false));
    }

    @Test
    void ofSeveralExpertsEachIsAnother() {
        flows.change(Cast.admin(), null, 0, Preset.TWO_EXPERTS.flow());
        var review = story.submitted(draft());
        approve(Cast.expert(), review);

        refused(Why.DECIDED_ALREADY, () -> approve(Cast.expert(), review));
        refused(Why.NOT_YOUR_TURN, () -> approve(Cast.lead(), review));
        approve(Cast.someone("Another expert", Role.EXPERT), review);

        assertThat(approve(Cast.lead(), review).state()).isEqualTo(State.APPROVED);
    }

    @Test
    void stepsSideBySideAreTakenInAnyOrder() {
        flows.change(Cast.admin(), null, 0, Preset.SIDE_BY_SIDE.flow());
        var review = story.submitted(draft());

        assertThat(reviews.waitingFor(Cast.lead())).containsExactly(review);
        assertThat(approve(Cast.lead(), review).openSteps()).containsExactly(0);
        assertThat(reviews.waitingFor(Cast.someone("Another lead", Role.LEAD))).isEmpty();

        assertThat(approve(Cast.expert(), review).state()).isEqualTo(State.APPROVED);
    }

    @Test
    void whatFollowsStepsSideBySideWaitsForAllOfThem() {
        var beside = new Step(Role.LEAD, 1, false, "Laki", Set.of(), 0, true);
        flows.change(
                Cast.admin(),
                null,
                0,
                new ApprovalFlow(List.of(new Step(Role.EXPERT, 1), beside, new Step(Role.ADMIN, 1))));
        var review = story.submitted(draft());

        approve(Cast.lead(), review);
        refused(Why.NOT_YOUR_TURN, () -> approve(Cast.admin(), review));
        approve(Cast.expert(), review);

        assertThat(approve(Cast.admin(), review).state()).isEqualTo(State.APPROVED);
    }

    @Test
    void nobodyTakesBothOfTwoStepsSideBySide() {
        flows.change(Cast.admin(), null, 0, Preset.SIDE_BY_SIDE.flow());
        var review = story.submitted(draft());
        var both = Cast.someone("Expert and lead", Role.EXPERT, Role.LEAD);
        approve(both, review);

        refused(Why.DECIDED_ALREADY, () -> approve(both, review));
    }

    @Test
    void ofAllExpertsOnlyTheNamedOnesDecide() {
        var named = known("Juristi", Role.EXPERT);
        flows.change(Cast.admin(), null, 0, named(named.id()));
        var review = story.submitted(draft());

        refused(Why.NOT_YOUR_TURN, () -> approve(Cast.expert(), review));
        assertThat(reviews.waitingFor(Cast.expert())).isEmpty();
        assertThat(reviews.waitingFor(named)).containsExactly(review);

        assertThat(approve(named, review).currentStep()).contains(1);
    }

    @Test
    void whoeverIsNamedButHasLostTheRoleDecidesNothing() {
        var named = known("Juristi", Role.EXPERT);
        flows.change(Cast.admin(), null, 0, named(named.id()));
        var review = story.submitted(draft());
        var without = new Actor(named.person(), named.workspace(), Set.of(Role.AUTHOR), named.signIn());

        refused(Why.NOT_YOUR_TURN, () -> approve(without, review));
    }

    @Test
    void aDeputyDecidesWhileTheNamedPersonIsAway() {
        var named = known("Juristi", Role.EXPERT);
        var deputy = known("Sijainen", Role.EXPERT);
        flows.change(Cast.admin(), null, 0, named(named.id()));
        var review = story.submitted(draft());
        away(named, named, deputy, Duration.ofHours(1), Duration.ofHours(2));

        refused(Why.NOT_YOUR_TURN, () -> approve(deputy, review));
        clock.advance(Duration.ofHours(3));
        refused(Why.NOT_YOUR_TURN, () -> approve(deputy, review));
        away(named, named, deputy, Duration.ZERO, Duration.ofHours(2));

        assertThat(reviews.waitingFor(deputy)).containsExactly(review);
        assertThat(approve(deputy, review).decisions().getFirst().person()).isEqualTo(deputy.person());
    }

    @Test
    void aDeputyNeedsTheRole() {
        var named = known("Juristi", Role.EXPERT);
        var reader = known("Sijainen", Role.AUTHOR);
        flows.change(Cast.admin(), null, 0, named(named.id()));
        var review = story.submitted(draft());
        away(named, named, reader, Duration.ZERO, Duration.ofHours(2));

        refused(Why.NOT_YOUR_TURN, () -> approve(reader, review));
    }

    @Test
    void nobodyMakesThemselvesSomebodysDeputy() {
        var named = known("Juristi", Role.EXPERT);
        var other = known("Sijainen", Role.EXPERT, Role.LEAD);

        assertThatThrownBy(() -> away(other, named, other, Duration.ZERO, Duration.ofHours(2)))
                .isInstanceOf(NotAllowed.class);
        away(known("Pääkäyttäjä", Role.ADMIN), named, other, Duration.ZERO, Duration.ofHours(2));
        assertThat(house.get(Deputies.class).of(House.WORKSPACE)).hasSize(1);
    }

    @Test
    void aStepCanBeDueBeforeThePost() {
        var early = new Step(Role.EXPERT, 1, false, "Laki", Set.of(), 48, false);
        flows.change(Cast.admin(), null, 0, new ApprovalFlow(List.of(early, new Step(Role.LEAD, 1))));
        var review = story.submitted(draft());

        assertThat(review.deadline()).isEqualTo(DUE.minus(Duration.ofHours(48)));
        assertThat(approve(Cast.expert(), review).deadline()).isEqualTo(DUE);
    }

    @Test
    void aStepOfAFlowCanDemandAFreshSignIn() {
        flows.change(Cast.admin(), null, 0, new ApprovalFlow(List.of(new Step(Role.LEAD, 1, true))));
        var review = story.submitted(draft());

        refused(Why.SIGN_IN_AGAIN, () -> approve(Cast.lead(), review));
        assertThat(reviews.takesNewSignIn(Cast.lead(), review)).isTrue();
    }

    private static ApprovalFlow named(PersonId person) {
        return new ApprovalFlow(
                List.of(new Step(Role.EXPERT, 1, false, "Laki", Set.of(person), 0, false), new Step(Role.LEAD, 1)));
    }

    /** Somebody who has signed in. */
    private Actor known(String name, Role... roles) {
        var person = house.get(People.class).signedIn("https://sso.example.org", name, name);
        return new Actor(person, House.WORKSPACE, Set.of(roles), Cast.expert().signIn());
    }

    private void away(Actor actor, Actor person, Actor deputy, Duration from, Duration until) {
        var now = clock.instant();
        house.get(Deputies.class).away(actor, new Absence(person.id(), deputy.id(), now.plus(from), now.plus(until)));
    }

    private Post draft() {
        return story.draft(Story.variant(ChannelId.random(), "Tervetuloa", DUE));
    }

    private Review approve(Actor actor, Review review) {
        return reviews.approve(actor, review.id(), review.digest(), "");
    }

    private Review stored(Review review) {
        return reviews.get(Cast.viewer(), review.id());
    }

    private static void invalid(String code, ThrowingCallable act) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        InvalidFlow.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
    }

    private static void refused(Why why, ThrowingCallable act) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        DecisionRefused.class,
                        refusal -> assertThat(refusal.why()).isEqualTo(why));
    }
}
