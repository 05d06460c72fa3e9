package fi.kaari.audit;

import fi.kaari.workspace.WorkspaceId;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
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

    /** The hash this entry must have: fields in their order, each as its length in UTF-8 bytes, a colon, and its text. */
    public String computedHash() {
        var sha256 = sha256();
        update(sha256, "kaari-audit-1");
        update(sha256, workspace.value());
        update(sha256, Long.toString(sequence));
        update(sha256, at.toString());
        update(sha256, actor);
        update(sha256, actorName);
        update(sha256, act.verb());
        update(sha256, act.subject());
        new TreeMap<>(act.details()).forEach((name, text) -> {
            update(sha256, name);
            update(sha256, text);
        });
        update(sha256, previous);
        return HexFormat.of().formatHex(sha256.digest());
    }

    /** Whether this entry is unchanged and follows the given one. */
    public boolean follows(long lastSequence, String lastHash) {
        return sequence == lastSequence + 1 && previous.equals(lastHash) && hash.equals(computedHash());
    }

    /** The details as they are, for reading. */
    public Map<String, String> details() {
        return act.details();
    }

    private static void update(MessageDigest digest, String text) {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        digest.update((bytes.length + ":").getBytes(StandardCharsets.US_ASCII));
        digest.update(bytes);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
