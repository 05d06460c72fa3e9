package fi.kaari.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fi.kaari.RunningKaari;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Kaari dies like in a power cut while it takes a plan; started again, it goes on where it stopped. */
class ImportAcrossDeathTest {

    private static final int POSTS = 900;

    @Test
    void aPlanIsTakenOnceHoweverOftenTheProcessDies(@TempDir Path directory) {
        try (var kaari = RunningKaari.in(directory, "--kaari.role=planner", "--kaari.demo-story=false")) {
            var token = kaari.token("author");
            var id = bring(kaari, token);
            await().atMost(Duration.ofSeconds(180))
                    .until(() -> !standing(kaari, token, id).path("underWay").asBoolean());
            take(kaari, token, id);
            await().atMost(Duration.ofSeconds(180)).until(() -> taken(kaari, token, id) > 20);

            kaari.kill();
            kaari.restart();

            var again = kaari.token("author");
            int survived = taken(kaari, again, id);
            assertThat(survived).isBetween(20, POSTS - 1);
            await().atMost(Duration.ofSeconds(180))
                    .until(() -> !standing(kaari, again, id).path("underWay").asBoolean());
            take(kaari, again, id);
            await().atMost(Duration.ofSeconds(180)).until(() -> taken(kaari, again, id) == POSTS);
            assertThat(posts(kaari, again)).isEqualTo(POSTS);
        }
    }

    private static String bring(RunningKaari kaari, String token) {
        var plan = new StringBuilder("Tarina;Julkaisu;Kanava;Päivä;Klo;Teksti\r\n");
        for (int post = 0; post < POSTS; post++)
            plan.append("Kevät;Julkaisu %d;Facebook;%d.3.2027;9.00;Teksti %d\r\n".formatted(post, post % 28 + 1, post));
        var body = "--plan\r\nContent-Disposition: form-data; name=\"file\"; filename=\"plan.csv\"\r\n\r\n" + plan
                + "\r\n--plan--\r\n";
        return kaari.json(request(kaari, token, "/imports")
                        .header("Content-Type", "multipart/form-data; boundary=plan")
                        .POST(BodyPublishers.ofString(body))
                        .build())
                .path("id")
                .asString();
    }

    private static void take(RunningKaari kaari, String token, String id) {
        kaari.json(request(kaari, token, "/imports/" + id + "/take")
                .POST(BodyPublishers.noBody())
                .build());
    }

    private static int taken(RunningKaari kaari, String token, String id) {
        return standing(kaari, token, id).path("rows").path("taken").asInt();
    }

    private static JsonNode standing(RunningKaari kaari, String token, String id) {
        return kaari.json(request(kaari, token, "/imports/" + id).build());
    }

    private static int posts(RunningKaari kaari, String token) {
        return kaari.json(request(kaari, token, "/calendar?from=2027-02-01T00:00:00Z&before=2027-05-01T00:00:00Z")
                        .build())
                .size();
    }

    private static HttpRequest.Builder request(RunningKaari kaari, String token, String path) {
        return HttpRequest.newBuilder(URI.create(kaari.url() + "/api/v1" + path))
                .header("Authorization", "Bearer " + token);
    }
}
