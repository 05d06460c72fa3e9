package fi.kaari.channel;

import fi.kaari.platform.Account.Token;
import fi.kaari.workspace.InstallationKey;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.security.crypto.encrypt.AesGcmBytesEncryptor;
import org.springframework.security.crypto.encrypt.BytesEncryptor;
import org.springframework.stereotype.Component;

/** Keeps tokens unreadable in the database: AES-256-GCM under a key of this installation. */
@Component
class Vault {

    private final BytesEncryptor cipher;

    Vault(InstallationKey key) {
        var secret = new SecretKeySpec(key.derive("channel-credentials"), "AES");
        cipher = AesGcmBytesEncryptor.withSecretKey(secret).build();
    }

    String sealed(Token token) {
        return Base64.getEncoder().encodeToString(cipher.encrypt(token.value().getBytes(StandardCharsets.UTF_8)));
    }

    Token opened(String sealed) {
        return new Token(new String(cipher.decrypt(Base64.getDecoder().decode(sealed)), StandardCharsets.UTF_8));
    }
}
