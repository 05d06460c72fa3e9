package fi.kaari.publication;

import fi.kaari.platform.Receipt;
import fi.kaari.post.Rendered;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Every step that a claimed publication takes on the ledger, each committed at once in a transaction of its own. The row
 * is locked first, so that an edit at the same moment either comes before and is seen, or waits and finds it sent.
 */
@Service
public class Progress {

    private static final Duration PAUSE_AFTER_FAULT = Duration.ofSeconds(30);

    private final PublicationTable table;
    private final AttemptTable attempts;
    private final Moves moves;
    private final Clearance clearance;
    private final Clock clock;

    Progress(PublicationTable table, AttemptTable attempts, Moves moves, Clearance clearance, Clock clock) {
        this.table = table;
        this.attempts = attempts;
        this.moves = moves;
        this.clearance = clearance;
        this.clock = clock;
    }

    /**
     * Begins a piece of work, of which nothing becomes public before {@link #send}.
     *
     * @return the content as it was approved; empty if there is nothing to do any more
     */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public Optional<Rendered> begin(Claim claim, Work work) {
        return table.locked(claim).flatMap(row -> {
            attempts.begin(row.id(), work);
            return clearance.toBegin(row, work).orElse(instead -> stop(row, instead));
        });
    }

    /**
     * Begins to take something back that is out.
     *
     * @return the publication as it stands; empty if there is nothing to take back any more
     */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public Optional<Publication> beginRetracting(Claim claim) {
        var locked = table.locked(claim);
        locked.ifPresent(row -> attempts.begin(row.id(), Work.RETRACT));
        return locked;
    }

    /**
     * Commits the intent to make a publication public; claim, pause, time and content are checked in this very
     * transaction.
     *
     * @return the content to send; empty if it must not be sent
     */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public Optional<Rendered> send(Claim claim) {
        return table.locked(claim).flatMap(row -> {
            if (row.state() == State.READY) attempts.begin(row.id(), Work.PUBLISH);
            var content = clearance.toSend(row, clock.instant()).orElse(instead -> stop(row, instead));
            if (content.isPresent()) moves.move(row, row.sending(clock.instant()));
            return content;
        });
    }

    /** Whether what was found is the post of another publication: two may read alike. */
    @Transactional(propagation = Propagation.REQUIRES_NEW, readOnly = true)
    public boolean isAnothers(Claim claim, Receipt found) {
        return table.isAnothers(claim.publication(), found);
    }

    /** Stores what became of the work. Once the claim is lost, only a receipt still counts. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void finish(Claim claim, Outcome outcome) {
        table.locked(claim)
                .or(() -> outcome instanceof Outcome.Published
                        ? table.locked(claim.publication().id())
                        : Optional.empty())
                .ifPresent(row -> end(row, outcome));
    }

    /** Sets aside for a while what a fault of our own keeps from going on. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void setAside(Claim claim) {
        table.locked(claim).ifPresent(row -> {
            var outcome = row.state() == State.SENDING || row.state() == State.UNCERTAIN
                    ? new Outcome.Unknown(PAUSE_AFTER_FAULT, "")
                    : new Outcome.Later(PAUSE_AFTER_FAULT, "fault", "");
            end(row, outcome);
        });
    }

    private void end(Publication row, Outcome outcome) {
        attempts.end(row.id(), outcome.key(), outcome.detail());
        moves.move(row, row.after(outcome, clock.instant()));
    }

    private void stop(Publication row, Publication instead) {
        attempts.end(row.id(), instead.state().key(), "");
        moves.move(row, instead);
    }
}
