package fi.kaari.audit;

import fi.kaari.workspace.WorkspaceId;
import java.time.Instant;

/**
 * A chain as far as it is known.
 *
 * @param sequence of the last entry, 0 if there is none
 * @param hash of the last entry, 64 zeroes if there is none
 */
record Chain(long sequence, String hash) {

    static final Chain EMPTY = new Chain(0, AuditEntry.BEGINNING);

    /** The entry that records an act after everything else. */
    AuditEntry next(WorkspaceId workspace, Instant at, String actor, String actorName, Act act) {
        return AuditEntry.after(workspace, sequence + 1, at, actor, actorName, act, hash);
    }

    /** Whether the entry is unchanged and comes next. */
    boolean isFollowedBy(AuditEntry entry) {
        return entry.follows(sequence, hash);
    }

    static Chain upTo(AuditEntry entry) {
        return new Chain(entry.sequence(), entry.hash());
    }

    /** Holds what could be followed against what there has to be. */
    ChainCheck comparedWith(Chain head) {
        if (equals(head)) return new ChainCheck(true, sequence, hash);
        var sound = sequence == head.sequence ? sequence - 1 : Math.min(sequence, head.sequence);
        return new ChainCheck(false, sound, hash);
    }
}
