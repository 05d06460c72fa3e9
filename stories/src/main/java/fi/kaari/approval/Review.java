package fi.kaari.approval;

import fi.kaari.approval.ApprovalFlow.Step;
import fi.kaari.approval.DecisionRefused.Why;
import fi.kaari.post.PostId;
import fi.kaari.post.VariantId;
import fi.kaari.workspace.Actor;
import fi.kaari.workspace.PersonId;
import fi.kaari.workspace.WorkspaceId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One submission of a post: what was submitted, and what has been decided about it.
 *
 * @param revision the post's revision that was submitted
 * @param digest of everything that is asked about
 * @param digests of each variant that is asked about: all but those that were out already
 * @param flow the steps as they were on submission
 * @param due the earliest due time of the variants
 * @param reason why it is submitted in spite of the checks' warnings; empty if there were none
 * @param voided when and why it stopped counting, null while it counts
 */
public record Review(
        ReviewId id,
        WorkspaceId workspace,
        PostId post,
        long revision,
        Digest digest,
        Map<VariantId, Digest> digests,
        ApprovalFlow flow,
        PersonId submittedBy,
        Instant submittedAt,
        Instant due,
        String reason,
        @Nullable Voided voided,
        List<Decision> decisions) {

    public Review {
        digests = Map.copyOf(digests);
        decisions = List.copyOf(decisions);
    }

    public State state() {
        if (voided != null) return State.VOIDED;
        if (decisions.stream().anyMatch(decision -> !decision.isApproval())) return State.SENT_BACK;
        return currentStep().isEmpty() ? State.APPROVED : State.IN_REVIEW;
    }

    /** Whether the post still is what this review is about. */
    public boolean isLive() {
        return state() == State.IN_REVIEW || state() == State.APPROVED;
    }

    /** The place of the step whose turn it is, from 0; empty when every step has its approvals. */
    public Optional<Integer> currentStep() {
        for (int step = 0; step < flow.steps().size(); step++) {
            if (approvals(step).size() < flow.steps().get(step).needed()) return Optional.of(step);
        }
        return Optional.empty();
    }

    /** The approvals that a step has got so far. */
    public List<Decision> approvals(int step) {
        return decisions.stream()
                .filter(decision -> decision.step() == step && decision.isApproval())
                .toList();
    }

    /**
     * Why this person may not decide now; empty if they may.
     *
     * @param authors everybody who wrote or edited the post
     */
    public Optional<Why> hindrance(Actor actor, Set<PersonId> authors) {
        if (state() != State.IN_REVIEW) return Optional.of(Why.CLOSED);
        if (actor.signIn() == null) return Optional.of(Why.NOBODY_SIGNED_IN);
        if (authors.contains(actor.id()) || submittedBy.equals(actor.id())) return Optional.of(Why.OWN_WORK);
        if (decisions.stream().anyMatch(decision -> decision.person().id().equals(actor.id())))
            return Optional.of(Why.DECIDED_ALREADY);
        return actor.holds(step().decides()) ? Optional.empty() : Optional.of(Why.NOT_YOUR_TURN);
    }

    Review decided(Decision decision) {
        var more = new ArrayList<>(decisions);
        more.add(decision);
        return with(more);
    }

    Review with(List<Decision> known) {
        return new Review(
                id,
                workspace,
                post,
                revision,
                digest,
                digests,
                flow,
                submittedBy,
                submittedAt,
                due,
                reason,
                voided,
                known);
    }

    /** The step whose turn it is. */
    Step step() {
        return flow.steps().get(currentStep().orElseThrow());
    }

    /** Where a review stands. */
    public enum State {
        IN_REVIEW,
        APPROVED,
        SENT_BACK,
        VOIDED
    }

    /**
     * The end of a review by something else than a decision.
     *
     * @param because names the reason, {@code review.voided.<because>} in the messages: {@code edited} (the post itself
     *     was), {@code outdated} (a template or the arc that it is made from was changed), {@code withdrawn} or
     *     {@code discarded}
     */
    public record Voided(Instant at, String because) {}
}
