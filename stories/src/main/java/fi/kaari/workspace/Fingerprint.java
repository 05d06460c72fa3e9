package fi.kaari.workspace;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * A SHA-256 over a sequence of texts that no other sequence shares: each text counts as its length in UTF-8 bytes in
 * decimal, a colon, and its bytes.
 */
public final class Fingerprint {

    private final MessageDigest sha256;

    private Fingerprint(MessageDigest sha256) {
        this.sha256 = sha256;
    }

    /** @param kind what is fingerprinted, with the version of its form, e.g. {@code kaari-audit-1} */
    public static Fingerprint of(String kind) {
        try {
            return new Fingerprint(MessageDigest.getInstance("SHA-256")).add(kind);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    public Fingerprint add(String text) {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        sha256.update((bytes.length + ":").getBytes(StandardCharsets.US_ASCII));
        sha256.update(bytes);
        return this;
    }

    public Fingerprint add(long number) {
        return add(Long.toString(number));
    }

    /** The fingerprint in lower-case hex; ends it. */
    public String hex() {
        return HexFormat.of().formatHex(sha256.digest());
    }
}
