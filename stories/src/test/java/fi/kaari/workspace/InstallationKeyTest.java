package fi.kaari.workspace;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class InstallationKeyTest {

    private static final String SECRET = "0123456789abcdef0123456789abcdef";

    @TempDir
    Path directory;

    @Test
    void gives_each_purpose_a_key_of_its_own() {
        var key = given(SECRET);

        assertThat(key.derive("media-links")).hasSize(32).isEqualTo(key.derive("media-links"));
        assertThat(key.derive("credentials")).isNotEqualTo(key.derive("media-links"));
    }

    @Test
    void derives_by_the_published_rules() {
        // HMAC twice, computed by another program
        assertThat(HexFormat.of().formatHex(given(SECRET).derive("media-links")))
                .isEqualTo("1831c0847e15e781cec15a559dedba9e0b787b741c2aeb6f21dbe936677339eb");
    }

    @Test
    void makes_a_secret_once_and_keeps_it_for_its_owner_alone() throws IOException {
        var first = made().derive("media-links");

        assertThat(made().derive("media-links")).isEqualTo(first);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file())))
                .isEqualTo("rw-------");
    }

    @Test
    void takes_a_secret_out_of_its_file_into_the_settings() throws IOException {
        var fromFile = made().derive("media-links");

        assertThat(given(Files.readString(file(), US_ASCII).strip()).derive("media-links"))
                .isEqualTo(fromFile);
    }

    @Test
    void makes_one_secret_however_many_need_it_at_once() throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<String> derivation = () -> HexFormat.of().formatHex(made().derive("media-links"));
            var keys = threads.invokeAll(
                    IntStream.range(0, 20).mapToObj(number -> derivation).toList());

            assertThat(keys.stream().map(key -> key.resultNow()).distinct()).hasSize(1);
        }
    }

    @Test
    void refuses_a_file_that_was_cut_short() throws IOException {
        Files.createDirectories(file().getParent());
        Files.writeString(file(), "abc");

        assertThatThrownBy(() -> made().derive("media-links")).rootCause().hasMessageContaining("restore it");
    }

    @Test
    void refuses_a_secret_that_could_be_guessed() {
        assertThatThrownBy(() -> given("too short")).hasMessageContaining("at least 32");
    }

    @Test
    void never_shows_the_secret() {
        assertThat(new SecretSettings(new Secret(SECRET), file(), List.of(), List.of()).toString())
                .doesNotContain(SECRET);
    }

    @Test
    void treats_an_empty_setting_as_none() {
        var source = new MapConfigurationPropertySource();
        source.put("kaari.secret-key", "");
        source.put("kaari.secret-key-file", file().toString());
        source.put("kaari.role", "all");

        var settings = new Binder(source).bind("kaari", SecretSettings.class).get();

        assertThat(settings.given()).isEmpty();
    }

    @Test
    void binds_a_given_secret() {
        var source = new MapConfigurationPropertySource();
        source.put("kaari.secret-key", SECRET);

        var settings = new Binder(source).bind("kaari", SecretSettings.class).get();

        assertThat(settings.given()).contains(new Secret(SECRET));
        assertThat(settings.secretKeyFile()).endsWithRaw(Path.of("data", "secret.key"));
    }

    @Test
    void knows_the_keys_of_earlier_secrets_from_settings_and_files() throws IOException {
        var earliest = made().derive("credentials");
        var key = new InstallationKey(new SecretSettings(
                new Secret("a new one that is long enough too"), file(), List.of(new Secret(SECRET)), List.of(file())));

        assertThat(key.formerly("credentials")).containsExactly(given(SECRET).derive("credentials"), earliest);
        assertThat(key.derive("credentials")).isNotIn(key.formerly("credentials"));
    }

    @Test
    void makes_no_file_for_an_earlier_secret() {
        var key = new InstallationKey(
                new SecretSettings(new Secret(SECRET), file(), List.of(), List.of(directory.resolve("lost.key"))));

        assertThatThrownBy(() -> key.formerly("credentials")).hasStackTraceContaining("lost.key");
        assertThat(directory.resolve("lost.key")).doesNotExist();
    }

    private InstallationKey given(String secret) {
        return new InstallationKey(new SecretSettings(new Secret(secret), file(), List.of(), List.of()));
    }

    private InstallationKey made() {
        return new InstallationKey(new SecretSettings(null, file(), List.of(), List.of()));
    }

    private Path file() {
        return directory.resolve("data").resolve("secret.key");
    }
}
