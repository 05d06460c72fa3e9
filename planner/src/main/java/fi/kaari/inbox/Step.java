package fi.kaari.inbox;

import fi.kaari.approval.Decision;
import fi.kaari.approval.Decision.Verdict;
import fi.kaari.approval.Review;
import fi.kaari.workspace.Actor;
import java.util.ArrayList;
import java.util.List;

/**
 * One step of a review as people see it.
 *
 * @param key names it, {@code inbox.step.<key>}: {@code written} or a role
 * @param name what people call it; empty if the key says enough
 * @param beside whether it is taken at the same time as the one before
 * @param left how many approvals it still takes
 * @param state {@code done}, {@code now}, {@code next}, {@code back} or {@code released}
 * @param isMine whether it is the reader's turn, or was
 * @param deciders who has decided in it
 */
record Step(String key, String name, boolean beside, int left, String state, boolean isMine, List<String> deciders) {

    private static final Step WRITTEN = new Step("written", "", false, 0, "done", false, List.of());

    /**
     * Writing, then every step of the flow.
     *
     * @param isMyTurn whether the reader may decide now
     */
    static List<Step> of(Review review, Actor reader, boolean isMyTurn) {
        var steps = new ArrayList<>(List.of(WRITTEN));
        for (var place = 0; place < review.flow().steps().size(); place++)
            steps.add(step(review, place, reader, isMyTurn));
        return steps;
    }

    private static Step step(Review review, int place, Actor reader, boolean isMyTurn) {
        var decided =
                review.decisions().stream().filter(it -> it.step() == place).toList();
        var isMine = decided.stream().anyMatch(it -> it.person().id().equals(reader.id()));
        var state = state(review, place, decided);
        var step = review.flow().steps().get(place);
        return new Step(
                step.decides().key(),
                step.name(),
                step.beside(),
                step.needed() - review.approvals(place).size(),
                state,
                isMine || isMyTurn && state.equals("now") && reader.holds(step.decides()),
                decided.stream().map(it -> it.person().name()).toList());
    }

    private static String state(Review review, int place, List<Decision> decided) {
        if (decided.stream().anyMatch(it -> it.verdict() == Verdict.SENT_BACK)) return "back";
        var step = review.flow().steps().get(place);
        if (review.approvals(place).size() >= step.needed()) return "done";
        if (decided.stream().anyMatch(Decision::isRelease)) return "released";
        return review.openSteps().contains(place) && review.state() == Review.State.IN_REVIEW ? "now" : "next";
    }
}
