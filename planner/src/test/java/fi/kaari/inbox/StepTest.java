package fi.kaari.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import fi.kaari.Cast;
import fi.kaari.House;
import fi.kaari.approval.ApprovalFlow;
import fi.kaari.approval.Decision;
import fi.kaari.approval.Decision.Verdict;
import fi.kaari.approval.Digest;
import fi.kaari.approval.Review;
import fi.kaari.approval.ReviewId;
import fi.kaari.post.PostId;
import fi.kaari.workspace.Actor;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class StepTest {

    private static final Instant NOW = Instant.parse("2027-01-04T07:00:00Z");
    private static final Digest CONTENT = new Digest("ab".repeat(32));
    private static final Step WRITTEN = new Step("written", "", false, 0, "done", false, List.of());

    @Test
    void whoeverMayDecideFindsThemselvesInTheStep() {
        assertThat(Step.of(review(), Cast.expert(), true))
                .containsExactly(
                        WRITTEN,
                        new Step("expert", "", false, 1, "now", true, List.of()),
                        new Step("lead", "", false, 1, "next", false, List.of()));
    }

    @Test
    void whoeverHasDecidedIsNamed() {
        var checked = review(decision(0, Cast.expert(), Verdict.APPROVED));

        assertThat(Step.of(checked, Cast.author(), false))
                .containsExactly(
                        WRITTEN,
                        new Step("expert", "", false, 0, "done", false, List.of("Expert")),
                        new Step("lead", "", false, 1, "now", false, List.of()));
        assertThat(Step.of(checked, Cast.expert(), false).get(1).isMine()).isTrue();
    }

    @Test
    void theStepThatSentItBackSaysSo() {
        var back = review(decision(0, Cast.expert(), Verdict.APPROVED), decision(1, Cast.lead(), Verdict.SENT_BACK));

        assertThat(Step.of(back, Cast.author(), false)).extracting(Step::state).containsExactly("done", "done", "back");
    }

    @Test
    void everyStepOfAnApprovedPostIsDone() {
        var approved = review(decision(0, Cast.expert(), Verdict.APPROVED), decision(1, Cast.lead(), Verdict.APPROVED));

        assertThat(Step.of(approved, Cast.author(), false))
                .extracting(Step::state)
                .containsOnly("done");
    }

    private static Review review(Decision... decisions) {
        return new Review(
                ReviewId.random(),
                House.WORKSPACE,
                PostId.random(),
                1,
                CONTENT,
                Map.of(),
                ApprovalFlow.USUAL,
                Cast.author().id(),
                NOW,
                NOW,
                "",
                null,
                List.of(decisions));
    }

    private static Decision decision(int step, Actor actor, Verdict verdict) {
        return new Decision(step, actor.person(), verdict, "", CONTENT, actor.signIn(), NOW);
    }
}
