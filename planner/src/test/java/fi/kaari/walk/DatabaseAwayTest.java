package fi.kaari.walk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fi.kaari.RunningKaari;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import org.h2.tools.Server;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The database is a server of its own here, so that it can go away and come back. */
class DatabaseAwayTest {

    private final HttpClient http = HttpClient.newHttpClient();

    @Test
    void aProgramIsToldSoWhileTheDatabaseIsAwayAndServedAgainWhenItIsBack(@TempDir Path directory) throws Exception {
        var port = RunningKaari.freePort();
        var database = serving(directory, port);
        try (var kaari = RunningKaari.in(
                directory,
                "--kaari.demo-story=false",
                "--spring.datasource.url=jdbc:h2:tcp://127.0.0.1:" + port
                        + "/./away;MODE=MySQL;DATABASE_TO_LOWER=TRUE;CASE_INSENSITIVE_IDENTIFIERS=TRUE")) {
            var token = kaari.token("author");
            assertThat(get(kaari, token).statusCode()).isEqualTo(200);

            database.stop();
            var away = get(kaari, token);
            assertThat(away.statusCode()).isEqualTo(503);
            assertThat(away.headers().firstValue("Retry-After")).isPresent();
            assertThat(away.headers().firstValue("Content-Type")).contains("application/problem+json");
            assertThat(away.body()).contains("The database does not answer").doesNotContain("h2", "jdbc");

            database = serving(directory, port);
            await().atMost(Duration.ofSeconds(20))
                    .untilAsserted(
                            () -> assertThat(get(kaari, token).statusCode()).isEqualTo(200));
        } finally {
            database.stop();
        }
    }

    private static Server serving(Path directory, int port) throws SQLException {
        return Server.createTcpServer(
                        "-tcpPort",
                        "" + port,
                        "-baseDir",
                        directory.resolve("h2").toString(),
                        "-ifNotExists")
                .start();
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
