package fi.kaari.workspace;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the secret of this installation comes from.
 *
 * @param secretKey the secret itself; null or empty to have one made and kept in the file
 * @param secretKeyFile the file, made at its first use
 * @param formerSecretKeys earlier secrets, with which what they encrypted can still be read
 * @param formerSecretKeyFiles files that hold earlier secrets
 */
@ConfigurationProperties("kaari")
record SecretSettings(
        @Nullable Secret secretKey,
        @DefaultValue("./data/secret.key") Path secretKeyFile,
        @DefaultValue List<Secret> formerSecretKeys,
        @DefaultValue List<Path> formerSecretKeyFiles) {

    private static final int SHORTEST = 32;

    SecretSettings {
        formerSecretKeys = List.copyOf(formerSecretKeys);
        formerSecretKeyFiles = List.copyOf(formerSecretKeyFiles);
        if (secretKey != null && !secretKey.value().isBlank()) requireLong(secretKey);
        formerSecretKeys.forEach(SecretSettings::requireLong);
    }

    private static void requireLong(Secret secret) {
        if (secret.value().length() < SHORTEST)
            throw new IllegalArgumentException("kaari.secret-key needs at least 32 random characters;"
                    + " make them with: openssl rand -base64 32");
    }

    /** Earlier secrets, wherever they are kept. */
    List<Secret> former() {
        return Stream.concat(
                        formerSecretKeys.stream(),
                        formerSecretKeyFiles.stream().map(file -> new SecretFile(file).existing()))
                .toList();
    }

    Optional<Secret> given() {
        return Optional.ofNullable(secretKey).filter(secret -> !secret.value().isBlank());
    }
}
