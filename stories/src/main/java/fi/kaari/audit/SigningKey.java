package fi.kaari.audit;

import fi.kaari.workspace.InstallationKey;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.interfaces.EdECPrivateKey;
import java.security.spec.NamedParameterSpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/** The key with which this installation signs how far its trails go: Ed25519, of its secret or of a file. */
@Component
@EnableConfigurationProperties(AuditSettings.class)
class SigningKey {

    private static final String ALGORITHM = "Ed25519";

    private final SingletonSupplier<KeyPair> pair;

    SigningKey(AuditSettings settings, InstallationKey key) {
        pair = SingletonSupplier.of(
                () -> pair(settings.given().map(SigningKey::seed).orElseGet(() -> key.derive("audit-checkpoints"))));
    }

    /** X.509 in Base64. */
    String publicKey() {
        return Base64.getEncoder().encodeToString(pair.obtain().getPublic().getEncoded());
    }

    /** In Base64. */
    String sign(byte[] statement) {
        try {
            var signature = Signature.getInstance(ALGORITHM);
            signature.initSign(pair.obtain().getPrivate());
            signature.update(statement);
            return Base64.getEncoder().encodeToString(signature.sign());
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** The pair of a private key of 32 bytes: the generator takes it for what it would have drawn by lot. */
    static KeyPair pair(byte[] seed) {
        try {
            var generator = KeyPairGenerator.getInstance(ALGORITHM);
            generator.initialize(NamedParameterSpec.ED25519, new Drawn(seed));
            return generator.generateKeyPair();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static byte[] seed(Path file) {
        try {
            var base64 = Files.readString(file).replaceAll("-----[A-Z ]+-----", "");
            var spec = new PKCS8EncodedKeySpec(Base64.getMimeDecoder().decode(base64));
            var key = (EdECPrivateKey) KeyFactory.getInstance(ALGORITHM).generatePrivate(spec);
            return key.getBytes().orElseThrow();
        } catch (IOException unreadable) {
            throw new UncheckedIOException("Cannot read " + file.toAbsolutePath(), unreadable);
        } catch (GeneralSecurityException | IllegalArgumentException noKey) {
            throw new IllegalStateException(
                    "No Ed25519 key in %s; make one with: openssl genpkey -algorithm ed25519"
                            .formatted(file.toAbsolutePath()),
                    noKey);
        }
    }

    /** What is drawn is known beforehand. */
    private static final class Drawn extends SecureRandom {

        private static final long serialVersionUID = 1;

        private final byte[] bytes;

        Drawn(byte[] bytes) {
            this.bytes = bytes.clone();
        }

        @Override
        public void nextBytes(byte[] wanted) {
            if (wanted.length != bytes.length) throw new IllegalStateException("A private key of another size");
            System.arraycopy(bytes, 0, wanted, 0, bytes.length);
        }
    }
}
