package fi.kaari.publication;

import fi.kaari.platform.RemoteNotes;
import fi.kaari.post.Rendered;
import fi.kaari.workspace.UtcColumn;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Every step that a claimed publication takes on the ledger, each committed at once in a transaction of its own. */
@Service
public class Progress {

    private final JdbcClient database;
    private final PublicationTable table;
    private final Verification verification;
    private final NotesTable notes;
    private final ApplicationEventPublisher events;
    private final PublishingSettings settings;
    private final Clock clock;

    Progress(
            JdbcClient database,
            PublicationTable table,
            Verification verification,
            NotesTable notes,
            ApplicationEventPublisher events,
            PublishingSettings settings,
            Clock clock) {
        this.database = database;
        this.table = table;
        this.verification = verification;
        this.notes = notes;
        this.events = events;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * Begins to prepare or to settle; nothing public is done by either.
     *
     * @return the content as it was approved; empty if the claim is lost or the content differs
     */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public Optional<Rendered> begin(Claim claim, Work work) {
        if (!renewed(claim, work, claim.publication().state())) return Optional.empty();
        var rendered = verification.approved(claim.publication());
        if (rendered.isEmpty() && work == Work.PREPARE) hold(claim);
        else note(claim, work);
        return rendered;
    }

    /**
     * Commits the intent to make a publication public. Row and content are checked in this very transaction: the row
     * first, so that an edit at the same moment either comes before and is seen, or waits and finds it sent.
     *
     * @return the content to send; empty if it must not be sent
     */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public Optional<Rendered> send(Claim claim) {
        if (!renewed(claim, Work.PUBLISH, State.SENDING)) return Optional.empty();
        var rendered = verification.approved(claim.publication());
        if (rendered.isPresent()) sending(claim);
        else hold(claim);
        return rendered;
    }

    /** What the adapter has made so far; each note is committed before it returns. */
    public RemoteNotes notes(Claim claim) {
        return notes.of(claim);
    }

    /** Stores what became of the work; a claim that was lost meanwhile stores nothing. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void finish(Claim claim, Work work, Outcome outcome) {
        var from = work == Work.PUBLISH ? State.SENDING : claim.publication().state();
        if (!stored(claim, from, outcome)) return;
        end(claim, outcome);
        if (outcome instanceof Outcome.Published published)
            table.receipt(claim.publication().id(), published.receipt(), clock.instant());
        tell(claim, outcome);
    }

    private boolean renewed(Claim claim, Work work, State next) {
        return database.sql("""
                        UPDATE publication SET state = ?, lease_until = ?, wake_at = CASE WHEN ? = 'SENDING' THEN ? ELSE wake_at END
                        WHERE id = ? AND token = ? AND state = ?""" + Ledger.unlessPaused(work))
                        .params(next.name(), leaseEnd(), next.name(), leaseEnd())
                        .params(claim.publication().id().value(), claim.token().value())
                        .param(claim.publication().state().name())
                        .update()
                == 1;
    }

    private void sending(Claim claim) {
        database.sql("UPDATE publication SET sent_at = ?, attempts = attempts + 1, changed_at = ? WHERE id = ?")
                .params(now(), now(), claim.publication().id().value())
                .update();
        note(claim, Work.PUBLISH);
    }

    private void hold(Claim claim) {
        database.sql("""
                        UPDATE publication SET state = 'HELD', token = NULL, lease_until = NULL, reason = 'content-differs',
                               changed_at = ? WHERE id = ?""").params(now(), claim.publication().id().value()).update();
        tell(claim, null);
    }

    private boolean stored(Claim claim, State from, Outcome outcome) {
        var next = next(outcome);
        if (next != from && !from.leadsTo(next)) throw new IllegalStateException(from + " does not lead to " + next);
        return database.sql("""
                        UPDATE publication SET state = ?, wake_at = ?, looks = looks + ?, reason = ?, reason_text = ?,
                               token = NULL, lease_until = NULL, changed_at = ?
                        WHERE id = ? AND token = ? AND state = ?""")
                        .params(
                                next.name(),
                                UtcColumn.of(wake(claim, outcome)),
                                outcome instanceof Outcome.Unknown ? 1 : 0)
                        .param(reason(outcome))
                        .param(detail(outcome))
                        .params(
                                now(),
                                claim.publication().id().value(),
                                claim.token().value(),
                                from.name())
                        .update()
                == 1;
    }

    private static State next(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Prepared prepared -> State.READY;
            case Outcome.StillPreparing still -> State.WAITING;
            case Outcome.Published published -> State.PUBLISHED;
            case Outcome.TryAgain again -> State.RETRYING;
            case Outcome.Blocked blocked -> State.BLOCKED;
            case Outcome.Refused refused -> State.REFUSED;
            case Outcome.Unknown unknown -> State.UNCERTAIN;
            case Outcome.Held held -> State.HELD;
        };
    }

    private Instant wake(Claim claim, Outcome outcome) {
        return switch (outcome) {
            case Outcome.StillPreparing still -> clock.instant().plus(still.pause());
            case Outcome.TryAgain again -> clock.instant().plus(again.pause());
            case Outcome.Unknown unknown -> clock.instant().plus(unknown.pause());
            default -> claim.publication().due();
        };
    }

    private static @Nullable String reason(Outcome outcome) {
        return switch (outcome) {
            case Outcome.StillPreparing still -> still.reason();
            case Outcome.TryAgain again -> again.reason();
            case Outcome.Blocked blocked -> "unauthorised";
            case Outcome.Refused refused -> "refused";
            case Outcome.Unknown unknown -> "unanswered";
            case Outcome.Held held -> held.reason();
            case Outcome.Prepared prepared -> null;
            case Outcome.Published published -> null;
        };
    }

    private static @Nullable String detail(Outcome outcome) {
        return switch (outcome) {
            case Outcome.StillPreparing still -> still.detail();
            case Outcome.TryAgain again -> again.detail();
            case Outcome.Blocked blocked -> blocked.detail();
            case Outcome.Refused refused -> refused.detail();
            case Outcome.Unknown unknown -> unknown.detail();
            case Outcome.Held held -> held.detail();
            case Outcome.Prepared prepared -> null;
            case Outcome.Published published -> published.receipt().permalink().toString();
        };
    }

    private void note(Claim claim, Work work) {
        database.sql("""
                        INSERT INTO attempt (publication, number, job, started_at)
                        SELECT ?, COALESCE(MAX(number), 0) + 1, ?, ? FROM attempt WHERE publication = ?""")
                .params(
                        claim.publication().id().value(),
                        work.key(),
                        now(),
                        claim.publication().id().value())
                .update();
    }

    private void end(Claim claim, Outcome outcome) {
        var kind = outcome.getClass().getSimpleName().replaceAll("(?<=[a-z])(?=[A-Z])", "-");
        database.sql(
                        "UPDATE attempt SET ended_at = ?, outcome = ?, detail = ? WHERE publication = ? AND ended_at IS NULL")
                .params(now(), kind.toLowerCase(Locale.ROOT))
                .param(detail(outcome))
                .param(claim.publication().id().value())
                .update();
    }

    private void tell(Claim claim, @Nullable Outcome outcome) {
        var moved = table.find(claim.publication().id()).orElseThrow();
        events.publishEvent(new PublicationMoved(moved, outcome));
    }

    private LocalDateTime now() {
        return UtcColumn.of(clock.instant());
    }

    private LocalDateTime leaseEnd() {
        return UtcColumn.of(clock.instant().plus(settings.lease()));
    }
}
