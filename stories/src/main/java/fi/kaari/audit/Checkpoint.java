package fi.kaari.audit;

import fi.kaari.workspace.Fingerprint;
import fi.kaari.workspace.WorkspaceId;
import java.nio.charset.StandardCharsets;
import java.time.Instant;

/**
 * A signed statement that a chain went as far as one entry at one moment; {@code docs/audit.md} describes its form.
 *
 * @param hash of the entry with that sequence
 * @param key the public key, X.509 in Base64
 * @param signature Ed25519 in Base64
 */
public record Checkpoint(WorkspaceId workspace, long sequence, String hash, Instant at, String key, String signature) {

    /** The name of its form, and the first text of what is signed. */
    public static final String FORM = "kaari-checkpoint-1";

    static Checkpoint signed(WorkspaceId workspace, ChainCheck chain, Instant at, SigningKey key) {
        var open = new Checkpoint(workspace, chain.upTo(), chain.lastHash(), at, key.publicKey(), "");
        return new Checkpoint(workspace, open.sequence, open.hash, at, open.key, key.sign(open.statement()));
    }

    /** What is signed: the {@link Fingerprint} of what it says, in hex. */
    byte[] statement() {
        return Fingerprint.of(FORM)
                .add(workspace.value())
                .add(sequence)
                .add(hash)
                .add(at.toString())
                .hex()
                .getBytes(StandardCharsets.US_ASCII);
    }
}
