package fi.kaari.workspace;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.List;
import javax.crypto.KDF;
import javax.crypto.spec.HKDFParameterSpec;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/** The one secret of this installation, from which the keys for signing and encrypting are derived, one for each purpose. */
@Component
@EnableConfigurationProperties(SecretSettings.class)
public class InstallationKey {

    private static final int LENGTH = 32;

    private final SingletonSupplier<Secret> secret;
    private final SingletonSupplier<List<Secret>> former;

    InstallationKey(SecretSettings settings) {
        secret = SingletonSupplier.of(
                () -> settings.given().orElseGet(() -> new SecretFile(settings.secretKeyFile()).read()));
        former = SingletonSupplier.of(settings::former);
    }

    /**
     * A key of 32 bytes, always the same one for the same purpose: HKDF with SHA-256 (RFC 5869), no salt.
     *
     * @param purpose what the key is for and nothing else, e.g. {@code media-links}
     */
    public byte[] derive(String purpose) {
        return derive(secret.obtain(), purpose);
    }

    /** The keys that earlier secrets gave for the same purpose; good for reading what they have encrypted. */
    public List<byte[]> formerly(String purpose) {
        return former.obtain().stream().map(earlier -> derive(earlier, purpose)).toList();
    }

    private static byte[] derive(Secret from, String purpose) {
        var parameters = HKDFParameterSpec.ofExtract()
                .addIKM(from.value().getBytes(StandardCharsets.UTF_8))
                .thenExpand(purpose.getBytes(StandardCharsets.UTF_8), LENGTH);
        try {
            return KDF.getInstance("HKDF-SHA256").deriveData(parameters);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
