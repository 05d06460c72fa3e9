package fi.kaari.media;

import fi.kaari.workspace.InstallationKey;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;

/** Addresses under which platforms fetch media: signed, and good for a while only. */
@Component
public class MediaLinks {

    private static final byte VERSION = 1;
    private static final int PAYLOAD = 1 + 16 + 8;
    private static final int SIGNATURE = 32;

    private final MediaLibrary library;
    private final InstallationKey key;
    private final Clock clock;

    MediaLinks(MediaLibrary library, InstallationKey key, Clock clock) {
        this.library = library;
        this.key = key;
        this.clock = clock;
    }

    /** A path in ASCII below the public address: {@code /media/<token>.<extension>}. */
    public String path(MediaId id, Duration validity) {
        var payload = payload(id, clock.instant().plus(validity));
        var token = ByteBuffer.allocate(PAYLOAD + SIGNATURE).put(payload).put(signature(payload));
        return "/media/" + encoded(token.array()) + "." + library.get(id).extension();
    }

    /**
     * The item that a token is for; empty if the token is not ours, was changed, or is too old.
     *
     * @param token what follows {@code /media/}, with or without the extension
     */
    public Optional<MediaId> verify(String token) {
        return decoded(token.replaceFirst("\\..*", "")).filter(this::isSigned).flatMap(this::current);
    }

    private boolean isSigned(byte[] token) {
        var payload = Arrays.copyOf(token, PAYLOAD);
        var signature = Arrays.copyOfRange(token, PAYLOAD, token.length);
        return MessageDigest.isEqual(signature, signature(payload));
    }

    private Optional<MediaId> current(byte[] token) {
        var payload = ByteBuffer.wrap(token);
        if (payload.get() != VERSION) return Optional.empty();
        var id = new UUID(payload.getLong(), payload.getLong());
        var expiry = Instant.ofEpochSecond(payload.getLong());
        return clock.instant().isAfter(expiry) ? Optional.empty() : Optional.of(new MediaId(id.toString()));
    }

    private static byte[] payload(MediaId id, Instant expiry) {
        var uuid = UUID.fromString(id.value());
        return ByteBuffer.allocate(PAYLOAD)
                .put(VERSION)
                .putLong(uuid.getMostSignificantBits())
                .putLong(uuid.getLeastSignificantBits())
                .putLong(expiry.getEpochSecond())
                .array();
    }

    private byte[] signature(byte[] payload) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key.derive("media-links"), mac.getAlgorithm()));
            return mac.doFinal(payload);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String encoded(byte[] token) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(token);
    }

    private static Optional<byte[]> decoded(String token) {
        try {
            return Optional.of(Base64.getUrlDecoder().decode(token))
                    .filter(bytes -> bytes.length == PAYLOAD + SIGNATURE);
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }
}
