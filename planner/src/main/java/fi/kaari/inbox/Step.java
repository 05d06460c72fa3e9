package fi.kaari.inbox;

import fi.kaari.approval.Decision;
import fi.kaari.approval.Review;
import fi.kaari.workspace.Actor;
import java.util.ArrayList;
import java.util.List;

/**
 * One step of a review as people see it.
 *
 * @param key names it, {@code inbox.step.<key>}: {@code written} or a role
 * @param state {@code done}, {@code now}, {@code next} or {@code back}
 * @param isMine whether it is the reader's turn, or was
 * @param deciders who has decided in it
 */
record Step(String key, String state, boolean isMine, List<String> deciders) {

    private static final Step WRITTEN = new Step("written", "done", false, List.of());

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
        return new Step(
                review.flow().steps().get(place).decides().key(),
                state,
                isMine || isMyTurn && state.equals("now"),
                decided.stream().map(it -> it.person().name()).toList());
    }

    private static String state(Review review, int place, List<Decision> decided) {
        if (decided.stream().anyMatch(it -> !it.isApproval())) return "back";
        var current = review.currentStep().orElse(Integer.MAX_VALUE);
        if (place < current) return "done";
        return place == current && review.state() == Review.State.IN_REVIEW ? "now" : "next";
    }
}
