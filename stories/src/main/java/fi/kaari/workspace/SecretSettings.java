package fi.kaari.workspace;

import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the secret of this installation comes from.
 *
 * @param secretKey the secret itself; null or empty to have one made and kept in the file
 * @param secretKeyFile the file, made at its first use
 */
@ConfigurationProperties("kaari")
record SecretSettings(
        @Nullable Secret secretKey,
        @DefaultValue("./data/secret.key") Path secretKeyFile) {

    private static final int SHORTEST = 32;

    SecretSettings {
        if (secretKey != null
                && !secretKey.value().isBlank()
                && secretKey.value().length() < SHORTEST) {
            throw new IllegalArgumentException("kaari.secret-key needs at least 32 random characters;"
                    + " make them with: openssl rand -base64 32");
        }
    }

    Optional<Secret> given() {
        return Optional.ofNullable(secretKey).filter(secret -> !secret.value().isBlank());
    }
}
