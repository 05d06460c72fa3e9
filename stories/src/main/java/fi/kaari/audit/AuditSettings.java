package fi.kaari.audit;

import java.nio.file.Path;
import java.util.Optional;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the trail is signed.
 *
 * @param signingKeyFile an Ed25519 key as PEM (PKCS #8); empty to derive one from the secret of the installation
 */
@ConfigurationProperties("kaari.audit")
record AuditSettings(@DefaultValue("") String signingKeyFile) {

    Optional<Path> given() {
        return signingKeyFile.isBlank() ? Optional.empty() : Optional.of(Path.of(signingKeyFile));
    }
}
