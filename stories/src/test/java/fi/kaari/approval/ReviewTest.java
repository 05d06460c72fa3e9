package fi.kaari.approval;

import static org.assertj.core.api.Assertions.assertThat;

import fi.kaari.Cast;
import fi.kaari.House;
import fi.kaari.approval.ApprovalFlow.Step;
import fi.kaari.approval.Decision.Verdict;
import fi.kaari.approval.DecisionRefused.Why;
import fi.kaari.approval.Review.State;
import fi.kaari.approval.Review.Voided;
import fi.kaari.post.PostId;
import fi.kaari.post.VariantId;
import fi.kaari.workspace.Actor;
import fi.kaari.workspace.PersonId;
import fi.kaari.workspace.Role;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ReviewTest {

    private static final Instant NOW = Instant.parse("2027-01-04T07:00:00Z");
    private static final Digest CONTENT = new Digest("ab".repeat(32));
    private static final Set<PersonId> AUTHORS = Set.of(Cast.author().id());

    @Test
    void theExpertComesFirstThenTheLead() {
        var fresh = review(ApprovalFlow.USUAL);
        var checked = fresh.decided(approval(0, Cast.expert()));
        var agreed = checked.decided(approval(1, Cast.lead()));

        assertThat(fresh.currentStep()).contains(0);
        assertThat(fresh.hindrance(Cast.expert(), AUTHORS)).isEmpty();
        assertThat(fresh.hindrance(Cast.lead(), AUTHORS)).contains(Why.NOT_YOUR_TURN);
        assertThat(checked.currentStep()).contains(1);
        assertThat(checked.hindrance(Cast.lead(), AUTHORS)).isEmpty();
        assertThat(checked.hindrance(Cast.someone("Another expert", Role.EXPERT), AUTHORS))
                .contains(Why.NOT_YOUR_TURN);
        assertThat(agreed.currentStep()).isEmpty();
    }

    @Test
    void itsStateFollowsFromWhatWasDecided() {
        var fresh = review(ApprovalFlow.USUAL);
        var checked = fresh.decided(approval(0, Cast.expert()));
        var agreed = checked.decided(approval(1, Cast.lead()));

        assertThat(fresh.state()).isEqualTo(State.IN_REVIEW);
        assertThat(checked.state()).isEqualTo(State.IN_REVIEW);
        assertThat(agreed.state()).isEqualTo(State.APPROVED);
        assertThat(checked.decided(decision(1, Cast.lead(), Verdict.SENT_BACK)).state())
                .isEqualTo(State.SENT_BACK);
        assertThat(voided(agreed).state()).isEqualTo(State.VOIDED);
    }

    @Test
    void aStepMayTakeSeveralPeople() {
        var two = review(new ApprovalFlow(List.of(new Step(Role.EXPERT, 2), new Step(Role.LEAD, 1))));
        var one = two.decided(approval(0, Cast.expert()));
        var both = one.decided(approval(0, Cast.someone("Another expert", Role.EXPERT)));

        assertThat(one.currentStep()).contains(0);
        assertThat(one.hindrance(Cast.expert(), AUTHORS)).contains(Why.DECIDED_ALREADY);
        assertThat(both.currentStep()).contains(1);
    }

    @Test
    void nobodyDecidesOnTheirOwnWorkWhateverElseTheyAre() {
        var writer = Cast.someone("Writer", Role.values());

        assertThat(review(ApprovalFlow.USUAL).hindrance(writer, Set.of(writer.id())))
                .contains(Why.OWN_WORK);
    }

    @Test
    void whoeverSubmittedItDoesNotDecideEither() {
        var submitter = Cast.someone("Author", Role.EXPERT, Role.LEAD, Role.ADMIN);

        assertThat(review(ApprovalFlow.USUAL).hindrance(submitter, Set.of())).contains(Why.OWN_WORK);
    }

    @Test
    void nobodyDecidesTwoSteps() {
        var both = Cast.someone("Expert and lead", Role.EXPERT, Role.LEAD, Role.ADMIN);

        var checked = review(ApprovalFlow.USUAL).decided(approval(0, both));

        assertThat(checked.hindrance(both, AUTHORS)).contains(Why.DECIDED_ALREADY);
    }

    @Test
    void anAdministratorHasNoTurn() {
        assertThat(review(ApprovalFlow.USUAL).hindrance(Cast.admin(), AUTHORS)).contains(Why.NOT_YOUR_TURN);
    }

    @Test
    void nothingIsDecidedAfterItsEnd() {
        var agreed =
                review(ApprovalFlow.USUAL).decided(approval(0, Cast.expert())).decided(approval(1, Cast.lead()));
        var another = Cast.someone("Another", Role.EXPERT, Role.LEAD);

        assertThat(agreed.hindrance(another, AUTHORS)).contains(Why.CLOSED);
        assertThat(voided(review(ApprovalFlow.USUAL)).hindrance(another, AUTHORS))
                .contains(Why.CLOSED);
    }

    private static Review review(ApprovalFlow flow) {
        return new Review(
                ReviewId.random(),
                House.WORKSPACE,
                PostId.random(),
                1,
                CONTENT,
                Map.of(VariantId.random(), CONTENT),
                flow,
                Cast.author().id(),
                NOW,
                NOW,
                "",
                null,
                List.of());
    }

    private static Review voided(Review it) {
        return new Review(
                it.id(),
                it.workspace(),
                it.post(),
                it.revision(),
                it.digest(),
                it.digests(),
                it.flow(),
                it.submittedBy(),
                it.submittedAt(),
                it.due(),
                it.reason(),
                new Voided(NOW, "edited"),
                it.decisions());
    }

    private static Decision approval(int step, Actor actor) {
        return decision(step, actor, Verdict.APPROVED);
    }

    private static Decision decision(int step, Actor actor, Verdict verdict) {
        return new Decision(step, actor.person(), verdict, "", CONTENT, actor.signIn(), NOW);
    }
}
