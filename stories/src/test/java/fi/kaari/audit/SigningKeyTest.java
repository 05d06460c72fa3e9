package fi.kaari.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.kaari.House;
import fi.kaari.TestClock;
import fi.kaari.database.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SigningKeyTest {

    private static final String SEED = "9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60";
    private static final String PUBLIC = "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a";

    private final TestDatabase database = TestDatabase.onH2();

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void aPrivateKeyHasThePublicKeyOfRfc8032() {
        var pair = SigningKey.pair(HexFormat.of().parseHex(SEED));

        assertThat(HexFormat.of().formatHex(pair.getPublic().getEncoded())).endsWith(PUBLIC);
    }

    @Test
    void theSecretOfAnInstallationAlwaysGivesTheSameKey() {
        assertThat(publicKey(Map.of()))
                .isEqualTo(publicKey(Map.of()))
                .isNotEqualTo(publicKey(Map.of("kaari.secret-key", "another secret, just as long as the first")));
    }

    @Test
    void aKeyFileGoesBeforeTheSecret(@TempDir Path directory) throws IOException {
        var pkcs8 = HexFormat.of().parseHex("302e020100300506032b657004220420" + SEED);
        var pem = "-----BEGIN PRIVATE KEY-----\n%s\n-----END PRIVATE KEY-----\n"
                .formatted(Base64.getEncoder().encodeToString(pkcs8));
        var file = Files.writeString(directory.resolve("key.pem"), pem);

        var key = publicKey(Map.of("kaari.audit.signing-key-file", file.toString()));

        assertThat(HexFormat.of().formatHex(Base64.getDecoder().decode(key))).endsWith(PUBLIC);
    }

    @Test
    void aFileWithoutAKeySaysWhatItShouldHold(@TempDir Path directory) throws IOException {
        var file = Files.writeString(directory.resolve("key.pem"), "no key");

        assertThatThrownBy(() -> publicKey(Map.of("kaari.audit.signing-key-file", file.toString())))
                .hasMessageContaining("openssl genpkey -algorithm ed25519")
                .hasMessageNotContaining("no key");
    }

    private String publicKey(Map<String, Object> settings) {
        try (var house = House.over(database, TestClock.at("2027-01-04T07:00:00Z"), settings)) {
            return house.get(SigningKey.class).publicKey();
        }
    }
}
