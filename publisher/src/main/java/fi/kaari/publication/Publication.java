package fi.kaari.publication;

import fi.kaari.approval.Digest;
import fi.kaari.platform.Receipt;
import fi.kaari.post.ChannelId;
import fi.kaari.post.PostId;
import fi.kaari.post.VariantId;
import fi.kaari.workspace.WorkspaceId;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One variant on its way to one channel, and its fate.
 *
 * @param revision the post's revision that was approved
 * @param digest of the variant as it was approved
 * @param missAt when it is too late to go out by itself
 * @param wakeAt when something has to be done about it next
 * @param attempts how often the last call was made
 * @param looks how often the platform was searched in vain since the last call's answer was lost
 * @param reason why it stands where it stands: {@code publication.reason.<reason>}, null if there is nothing to say
 * @param reasonText the platform's own words or a person's, if there are any
 * @param receipt of the whole, or of a part that is public already
 * @param sentAt when the last call went out that was taken, or may have been; null after one that provably was not
 */
public record Publication(
        PublicationId id,
        WorkspaceId workspace,
        PostId post,
        VariantId variant,
        long revision,
        ChannelId channel,
        Digest digest,
        State state,
        Instant due,
        Instant missAt,
        Instant wakeAt,
        int attempts,
        int looks,
        @Nullable String reason,
        @Nullable String reasonText,
        @Nullable Receipt receipt,
        @Nullable Instant sentAt,
        @Nullable Instant publishedAt) {

    static final String DROPPED = "dropped";

    /** In the place of the platform's own id, where a person has said that it is out. */
    static final String CONFIRMED = "confirmed-by-person";

    /** Whether a person has to find out what became of the last call before anything else can be done. */
    public boolean isFateUnknown() {
        return state == State.HELD && sentAt != null;
    }

    /** Whether readers see it, or may see it: its variant must not change any more. */
    public boolean mayBeOut() {
        return state.isOut() || isFateUnknown() || isBegun();
    }

    /** Whether a part of it is public and the rest is still to come. */
    public boolean isBegun() {
        return receipt != null && !State.FATED.contains(state);
    }

    /** What the platform itself has said about it; empty where only a person has. */
    public Optional<Receipt> platformReceipt() {
        return Optional.ofNullable(receipt).filter(proof -> !proof.remoteId().equals(CONFIRMED));
    }

    public boolean isDue(Instant now) {
        return !due.isAfter(now);
    }

    boolean isLate(Instant now) {
        return !missAt.isAfter(now);
    }

    /** The last call goes out. */
    Publication sending(Instant now) {
        return with(in(State.SENDING), missAt, wakeAt, attempts + 1, 0, null, null, receipt, now, publishedAt);
    }

    /** What follows from a piece of work on it. */
    Publication after(Outcome outcome, Instant now) {
        return switch (outcome) {
            case Outcome.Prepared done -> going(State.READY, due, null, null);
            case Outcome.Published done -> published(done.receipt(), now);
            case Outcome.Later later -> later(now.plus(later.pause()), later.reason(), later.detail());
            case Outcome.Blocked blocked -> going(State.BLOCKED, wakeAt, "unauthorised", blocked.detail());
            case Outcome.Refused refused -> going(State.REFUSED, wakeAt, "refused", refused.detail());
            case Outcome.Halted halted -> going(State.HELD, wakeAt, "halted", halted.detail());
            case Outcome.Unknown unknown -> uncertain(now.plus(unknown.pause()), "unanswered", unknown.detail(), looks);
            case Outcome.Absent absent -> uncertain(now.plus(absent.pause()), "unanswered", reasonText, looks + 1);
            case Outcome.Held held -> held(held.reason(), held.detail());
            case Outcome.Retracted done -> standing(State.RETRACTED, now, null, null);
            case Outcome.ByHand task -> standing(State.BY_HAND, now, task.reason(), task.detail());
        };
    }

    /** It is out; when its answer had been lost, it has been out since the call. */
    Publication published(Receipt proof, Instant now) {
        var since = state == State.SENDING ? now : Objects.requireNonNullElse(sentAt, now);
        return with(in(State.PUBLISHED), missAt, wakeAt, attempts, looks, null, null, proof, sentAt, since);
    }

    /** To be taken back. */
    Publication retracting(Instant now) {
        return standing(State.RETRACTING, now, null, null);
    }

    /** A person has taken it back. */
    Publication retracted(Instant now) {
        return standing(State.RETRACTED, now, null, null);
    }

    /** Stays out after all. */
    Publication kept(Instant now) {
        return standing(State.PUBLISHED, now, null, null);
    }

    /** A later post that is out puts it right. */
    Publication corrected(Instant now) {
        return standing(State.CORRECTED, now, null, null);
    }

    /** The node that was sending it is gone. */
    Publication lost(Instant now) {
        return uncertain(now, "node-died", null, 0);
    }

    Publication missed() {
        return going(State.MISSED, wakeAt, Objects.requireNonNullElse(reason, "late"), reasonText);
    }

    /** Stays an open question if the fate of its last call was one. */
    Publication held(String why, @Nullable String words) {
        return with(in(State.HELD), missAt, wakeAt, attempts, looks, why, words, receipt, sentAt, publishedAt);
    }

    Publication cancelled(String why) {
        return going(State.CANCELLED, wakeAt, why, null);
    }

    /** The channel may publish again. */
    Publication unblocked(Instant now) {
        return going(State.WAITING, now, null, null);
    }

    /** Goes out after all: on its time, or at once if that has passed. */
    Publication released(Instant now, PublishingSettings settings) {
        var from = isDue(now) ? now : due;
        return with(
                in(State.WAITING),
                from.plus(settings.grace()),
                later(now, due.minus(settings.lead())),
                attempts,
                0,
                null,
                null,
                receipt,
                null,
                publishedAt);
    }

    private Publication later(Instant at, String why, String words) {
        return switch (state) {
            case WAITING -> with(state, missAt, at, attempts, looks, why, words, receipt, null, publishedAt);
            case RETRACTING -> standing(state, at, why, words);
            default -> going(State.RETRYING, at, why, words);
        };
    }

    /** On to a state of what has been out: when it went out, and the proof of it, stay. */
    private Publication standing(State next, Instant at, @Nullable String why, @Nullable String words) {
        return with(in(next), missAt, at, attempts, looks, why, words, receipt, sentAt, publishedAt);
    }

    private Publication uncertain(Instant at, String why, @Nullable String words, int searched) {
        return with(in(State.UNCERTAIN), missAt, at, attempts, searched, why, words, receipt, sentAt, publishedAt);
    }

    /** On to a state in which the last call is known not to have been taken. */
    private Publication going(State next, Instant at, @Nullable String why, @Nullable String words) {
        return with(in(next), missAt, at, attempts, 0, why, words, receipt, null, publishedAt);
    }

    /** The one place where the order of states is enforced; staying where it is, a publication may always. */
    private State in(State next) {
        if (next != state && !state.leadsTo(next)) throw new NotPossibleNow(this);
        return next;
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private Publication with(
            State nextState,
            Instant nextMissAt,
            Instant nextWakeAt,
            int nextAttempts,
            int nextLooks,
            @Nullable String nextReason,
            @Nullable String nextReasonText,
            @Nullable Receipt nextReceipt,
            @Nullable Instant nextSentAt,
            @Nullable Instant nextPublishedAt) {
        return new Publication(
                id,
                workspace,
                post,
                variant,
                revision,
                channel,
                digest,
                nextState,
                due,
                nextMissAt,
                nextWakeAt,
                nextAttempts,
                nextLooks,
                nextReason,
                nextReasonText,
                nextReceipt,
                nextSentAt,
                nextPublishedAt);
    }
}
