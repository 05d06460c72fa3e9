package fi.kaari.approval;

import fi.kaari.approval.Decision.Verdict;
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
import java.util.stream.IntStream;
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
        if (decisions.stream().anyMatch(decision -> decision.verdict() == Verdict.SENT_BACK)) return State.SENT_BACK;
        return openSteps().isEmpty() ? State.APPROVED : State.IN_REVIEW;
    }

    /** Whether the post still is what this review is about. */
    public boolean isLive() {
        return state() == State.IN_REVIEW || state() == State.APPROVED;
    }

    /** The decision that let it out past the steps that were left, if there was one. */
    public Optional<Decision> release() {
        return decisions.stream().filter(Decision::isRelease).findFirst();
    }

    /** The places of the steps whose turn it is, from 0: more than one where steps are taken at the same time. */
    public List<Integer> openSteps() {
        if (release().isPresent()) return List.of();
        return IntStream.range(0, flow.steps().size())
                .filter(this::lacksApprovals)
                .boxed()
                .findFirst()
                .map(first -> flow.besides(first).stream()
                        .filter(this::lacksApprovals)
                        .toList())
                .orElse(List.of());
    }

    /** The first of them; empty when every step has its approvals. */
    public Optional<Integer> currentStep() {
        return openSteps().stream().findFirst();
    }

    /** Until when the step whose turn it is has to be decided: its deadline, else the due time. */
    public Instant deadline() {
        return openSteps().stream()
                .flatMap(place -> flow.steps().get(place).deadline(due).stream())
                .min(Instant::compareTo)
                .orElse(due);
    }

    private boolean lacksApprovals(int place) {
        return approvals(place).size() < flow.steps().get(place).needed();
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
     * @param voices the person themselves and those whose deputy they are now
     */
    Optional<Why> hindrance(Actor actor, Set<PersonId> authors, Set<PersonId> voices) {
        return bar(actor, authors)
                .or(() -> turn(actor, voices).isPresent() ? Optional.empty() : Optional.of(Why.NOT_YOUR_TURN));
    }

    /** The same for whoever is nobody's deputy. */
    public Optional<Why> hindrance(Actor actor, Set<PersonId> authors) {
        return hindrance(actor, authors, Set.of(actor.id()));
    }

    /** Why this person may not decide in any step; empty if nothing bars them. */
    Optional<Why> bar(Actor actor, Set<PersonId> authors) {
        if (state() != State.IN_REVIEW) return Optional.of(Why.CLOSED);
        if (actor.signIn() == null) return Optional.of(Why.NOBODY_SIGNED_IN);
        if (authors.contains(actor.id()) || submittedBy.equals(actor.id())) return Optional.of(Why.OWN_WORK);
        return decisions.stream().anyMatch(decision -> decision.person().id().equals(actor.id()))
                ? Optional.of(Why.DECIDED_ALREADY)
                : Optional.empty();
    }

    /** The place of the first step that is open to this person. */
    Optional<Integer> turn(Actor actor, Set<PersonId> voices) {
        return openSteps().stream()
                .filter(place -> actor.holds(flow.steps().get(place).decides()))
                .filter(place -> flow.steps().get(place).isOpenTo(voices))
                .findFirst();
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
