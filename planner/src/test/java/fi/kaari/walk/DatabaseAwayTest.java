package fi.kaari.walk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fi.kaari.RunningKaari;
import fi.kaari.database.TestDatabase;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A whole Kaari on a real MySQL whose line is cut and joined again. */
class DatabaseAwayTest {

    private static final Pattern PORT = Pattern.compile("(?<=://[^:/]{1,100}:)\\d+");

    private final HttpClient http = HttpClient.newHttpClient();

    @Test
    void aProgramIsToldSoWhileTheDatabaseIsAwayAndServedAgainWhenItIsBack(@TempDir Path directory) throws Exception {
        try (var database = TestDatabase.onMySql();
                var cable = new Cable(port(database.url()));
                var kaari = RunningKaari.in(
                        directory,
                        "--kaari.demo-story=false",
                        "--spring.datasource.username=",
                        "--spring.datasource.url="
                                + PORT.matcher(database.url()).replaceFirst("" + cable.port()))) {
            var token = kaari.token("author");
            assertThat(get(kaari, token).statusCode()).isEqualTo(200);

            cable.cut();
            var away = get(kaari, token);
            assertThat(away.statusCode()).isEqualTo(503);
            assertThat(away.headers().firstValue("Retry-After")).isPresent();
            assertThat(away.headers().firstValue("Content-Type")).contains("application/problem+json");
            assertThat(away.body()).contains("The database does not answer").doesNotContain("jdbc", "mysql");

            cable.join();
            await().atMost(Duration.ofSeconds(120))
                    .untilAsserted(
                            () -> assertThat(get(kaari, token).statusCode()).isEqualTo(200));
        }
    }

    private static int port(String url) {
        return PORT.matcher(url)
                .results()
                .map(found -> Integer.parseInt(found.group()))
                .findFirst()
                .orElseThrow();
    }

    private HttpResponse<String> get(RunningKaari kaari, String token) throws IOException, InterruptedException {
        return http.send(
                HttpRequest.newBuilder(URI.create(kaari.url() + "/api/v1/arcs"))
                        .header("Authorization", "Bearer " + token)
                        .timeout(Duration.ofSeconds(60))
                        .build(),
                BodyHandlers.ofString());
    }
}
