package fi.kaari.channel;

import fi.kaari.platform.Account.Token;
import fi.kaari.platform.Credentials;
import fi.kaari.platform.PlatformException.Unauthorised;
import fi.kaari.post.ChannelId;
import fi.kaari.workspace.InstallationKey;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;
import tools.jackson.databind.json.JsonMapper;

/**
 * Keeps credentials unreadable in the database: AES-256-GCM under a key of this installation, {@code <key id>.<sealed>}.
 * What is sealed for one channel opens for no other; earlier keys open what they have sealed.
 */
@Component
class Vault {

    static final String UNREADABLE = "Kaari cannot read the credentials with the keys of this installation";

    private static final String PURPOSE = "channel-credentials";
    private static final String NAMING = "channel-credentials-key-id";
    private static final int ID_BYTES = 6;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final SecureRandom random = new SecureRandom();
    private final SingletonSupplier<Keys> keys;

    Vault(InstallationKey key) {
        this.keys = SingletonSupplier.of(() -> Keys.of(key));
    }

    /** The name of the key under which is sealed now. */
    String keyId() {
        return keys.obtain().current();
    }

    String sealed(ChannelId channel, Credentials credentials) {
        var nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        var text = JSON.writeValueAsBytes(Kept.of(credentials));
        var secret = crypted(Cipher.ENCRYPT_MODE, keyId(), channel, nonce, text);
        var whole = ByteBuffer.allocate(NONCE_BYTES + secret.length).put(nonce).put(secret);
        return keyId() + "." + Base64.getUrlEncoder().withoutPadding().encodeToString(whole.array());
    }

    /** @throws Unauthorised if no key that is known here opens it: somebody has to connect the channel anew */
    Credentials opened(ChannelId channel, String sealed) {
        var dot = sealed.indexOf('.');
        if (dot < 0 || !keys.obtain().knows(sealed.substring(0, dot))) throw unreadable();
        try {
            var whole = ByteBuffer.wrap(Base64.getUrlDecoder().decode(sealed.substring(dot + 1)));
            var nonce = new byte[NONCE_BYTES];
            var secret = new byte[whole.get(nonce).remaining()];
            whole.get(secret);
            var text = crypted(Cipher.DECRYPT_MODE, sealed.substring(0, dot), channel, nonce, secret);
            return JSON.readValue(text, Kept.class).credentials();
        } catch (RuntimeException damaged) {
            throw unreadable();
        }
    }

    private static Unauthorised unreadable() {
        return new Unauthorised(UNREADABLE);
    }

    private byte[] crypted(int mode, String keyId, ChannelId channel, byte[] nonce, byte[] text) {
        try {
            var cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, keys.obtain().get(keyId), new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(channel.value().getBytes(StandardCharsets.US_ASCII));
            return cipher.doFinal(text);
        } catch (GeneralSecurityException damaged) {
            throw new IllegalStateException(damaged);
        }
    }

    /** The keys by their names, the current one first. */
    private record Keys(String current, Map<String, SecretKeySpec> all) {

        static Keys of(InstallationKey key) {
            var all = new LinkedHashMap<String, SecretKeySpec>();
            var current = id(key.derive(NAMING));
            all.put(current, new SecretKeySpec(key.derive(PURPOSE), "AES"));
            var names = key.formerly(NAMING);
            var former = key.formerly(PURPOSE);
            for (int i = 0; i < names.size(); i++)
                all.putIfAbsent(id(names.get(i)), new SecretKeySpec(former.get(i), "AES"));
            return new Keys(current, all);
        }

        private static String id(byte[] bytes) {
            return HexFormat.of().formatHex(bytes, 0, ID_BYTES);
        }

        boolean knows(String id) {
            return all.containsKey(id);
        }

        SecretKeySpec get(String id) {
            return Objects.requireNonNull(all.get(id));
        }
    }

    /** Credentials as they are written down before they are sealed. */
    private record Kept(
            String access,
            @Nullable String refresh,
            @Nullable Instant expiresAt,
            @Nullable Instant consentEndsAt) {

        static Kept of(Credentials credentials) {
            var refresh = credentials.refresh();
            return new Kept(
                    credentials.access().value(),
                    refresh == null ? null : refresh.value(),
                    credentials.expiresAt(),
                    credentials.consentEndsAt());
        }

        Credentials credentials() {
            return new Credentials(
                    new Token(access), refresh == null ? null : new Token(refresh), expiresAt, consentEndsAt);
        }

        @Override
        public String toString() {
            return "******";
        }
    }
}
