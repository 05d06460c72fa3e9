package fi.kaari.platform;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;

/**
 * One person's way to a platform's consent page and back.
 *
 * @param redirect where the platform sends the person afterwards
 * @param state comes back with the answer and proves that it belongs to this request
 * @param verifier proves to the platform that whoever redeems the code has sent the person (RFC 7636)
 */
public record ConsentRequest(URI redirect, String state, String verifier) {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 32;

    public static ConsentRequest to(URI redirect) {
        return new ConsentRequest(redirect, random(), random());
    }

    /** What the platform is shown of the verifier: its digest, method {@code S256}. */
    public String challenge() {
        return written(sha256(verifier));
    }

    /** Whether this state is ours, compared in constant time. */
    public boolean isAnsweredBy(String other) {
        return MessageDigest.isEqual(sha256(state), sha256(other));
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String random() {
        var bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return written(bytes);
    }

    private static String written(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    @Override
    public String toString() {
        return "ConsentRequest[redirect=" + redirect + ", ******]";
    }
}
