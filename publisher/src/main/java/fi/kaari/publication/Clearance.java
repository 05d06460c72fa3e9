package fi.kaari.publication;

import fi.kaari.approval.Review;
import fi.kaari.approval.Reviews;
import fi.kaari.post.Rendered;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;

/** Says whether a publication may go on, and with which content; if it may not, where it goes instead. */
@Component
class Clearance {

    private final ApprovedContents contents;
    private final Reviews reviews;
    private final Pauses pauses;

    Clearance(ApprovedContents contents, Reviews reviews, Pauses pauses) {
        this.contents = contents;
        this.reviews = reviews;
        this.pauses = pauses;
    }

    /** To have work begun on it: the approval still counts, and the content is the one that was approved. */
    Verdict toBegin(Publication row, Work work) {
        if (work != Work.SETTLE && !stillCounts(row)) return new Stopped(row.cancelled("approval-voided"));
        return contents.of(row)
                .<Verdict>map(Cleared::new)
                .orElseGet(() ->
                        new Stopped(row.held(work == Work.SETTLE ? "unknown-and-changed" : "content-differs", null)));
    }

    /** To go out this moment. */
    Verdict toSend(Publication row, Instant now) {
        if (row.isLate(now)) return new Stopped(row.missed());
        return pauses.of(row.workspace())
                .<Verdict>map(pause -> new Stopped(row.held("paused", pause.reason())))
                .orElseGet(() -> toBegin(row, Work.PUBLISH));
    }

    /** An approval may end while nobody knows whether the last call was taken; nothing is sent by it after that. */
    private boolean stillCounts(Publication row) {
        return reviews.live(row.post())
                .filter(review -> review.state() == Review.State.APPROVED)
                .filter(review -> row.digest().equals(review.digests().get(row.variant())))
                .isPresent();
    }

    /** What comes of asking. */
    sealed interface Verdict {

        /** The content to go on with; without one, the publication moves to where it was stopped. */
        default Optional<Rendered> orElse(Consumer<Publication> stopped) {
            return switch (this) {
                case Cleared cleared -> Optional.of(cleared.content());
                case Stopped stop -> {
                    stopped.accept(stop.instead());
                    yield Optional.empty();
                }
            };
        }
    }

    record Cleared(Rendered content) implements Verdict {}

    record Stopped(Publication instead) implements Verdict {}
}
