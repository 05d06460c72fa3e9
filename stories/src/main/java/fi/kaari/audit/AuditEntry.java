package fi.kaari.audit;

import fi.kaari.workspace.Fingerprint;
import fi.kaari.workspace.WorkspaceId;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;

/**
 * One link of a workspace's chain.
 *
 * @param sequence 1 for the first entry of the workspace, then without gaps
 * @param actor the id of the person, all zeroes for Kaari itself
 * @param previous the {@link #hash()} of the entry before, 64 zeroes for the first
 * @param hash SHA-256 in hex over this entry's other fields, see {@link #computedHash()}
 */
public record AuditEntry(
        WorkspaceId workspace,
        long sequence,
        Instant at,
        String actor,
        String actorName,
        Act act,
        String previous,
        String hash) {

    static final String BEGINNING = "0".repeat(64);

    static AuditEntry after(
            WorkspaceId workspace,
            long sequence,
            Instant at,
            String actor,
            String actorName,
            Act act,
            String previous) {
        var open = new AuditEntry(workspace, sequence, at, actor, actorName, act, previous, "");
        return new AuditEntry(workspace, sequence, at, actor, actorName, act, previous, open.computedHash());
    }

    /** The hash this entry must have: the {@link Fingerprint} of its fields in their order, details sorted by name. */
    public String computedHash() {
        var fingerprint = Fingerprint.of("kaari-audit-1")
                .add(workspace.value())
                .add(sequence)
                .add(at.toString())
                .add(actor)
                .add(actorName)
                .add(act.verb())
                .add(act.subject())
                .add(act.details().size());
        new TreeMap<>(act.details())
                .forEach((name, text) -> fingerprint.add(name).add(text));
        return fingerprint.add(previous).hex();
    }

    /** Whether this entry is unchanged and follows the given one. */
    public boolean follows(long lastSequence, String lastHash) {
        return sequence == lastSequence + 1 && previous.equals(lastHash) && hash.equals(computedHash());
    }

    /** The details as they are, for reading. */
    public Map<String, String> details() {
        return act.details();
    }
}
