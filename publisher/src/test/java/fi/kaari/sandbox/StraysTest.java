package fi.kaari.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What is answered to calls that a platform does not know or cannot read. */
@SandboxTest
class StraysTest {

    private static final String FORM = "application/x-www-form-urlencoded";

    private final HttpClient http = HttpClient.newHttpClient();

    @Autowired
    private Environment environment;

    @ParameterizedTest
    @CsvSource({
        "POST, 2/tweets, application/json, {, 400, Invalid Request",
        "POST, 2/tweets, application/x-www-form-urlencoded, text=Hei, 415, Unsupported Media Type",
        "PUT, 2/tweets, application/json, {}, 405, Method Not Allowed",
        "POST, 2/media/upload?command=INIT, application/x-www-form-urlencoded, a=b, 405, Method Not Allowed",
        "POST, 2/nonsense, application/json, {}, 404, Not Found",
        "POST, 1002, application/json, {}, 405, Method Not Allowed"
    })
    void x_answers_with_a_problem_of_its_own(
            String method, String path, String type, String body, int status, String title) throws Exception {
        var answer = send("x/" + path, method, type, body);

        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/json;charset=UTF-8");
        assertThat(json(answer).path("title").asString()).isEqualTo(title);
        assertThat(json(answer).has("instance")).as("Kaari’s own").isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "facebook, GET, me, 2500",
        "facebook, POST, me, 2500",
        "facebook, POST, 1002/feed, 2500",
        "facebook, POST, v25.0/1002/nonsense, 2500",
        "facebook, PUT, v25.0/1002/feed, 100",
        "instagram, GET, me, 2500",
        "instagram, POST, v25.0/1002/nonsense, 2500"
    })
    void the_graph_answers_with_an_error_of_its_own(String platform, String method, String path, int code)
            throws Exception {
        var answer = send(platform + "/" + path, method, FORM, "message=Hei");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(json(answer).path("error").path("type").asString()).isEqualTo("OAuthException");
        assertThat(json(answer).path("error").path("code").asInt()).isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource({"POST, youtube/v3/nonsense, notFound", "PUT, youtube/v3/videos?part=status, badRequest"})
    void youtube_answers_with_a_reason_of_its_own(String method, String path, String reason) throws Exception {
        var error =
                json(send("youtube/" + path, method, "application/json", "{")).path("error");

        assertThat(error.path("errors").path(0).path("reason").asString()).isEqualTo(reason);
    }

    private HttpResponse<String> send(String path, String method, String type, String body)
            throws IOException, InterruptedException {
        var address = "http://127.0.0.1:" + environment.getProperty("local.server.port") + "/sandbox/" + path;
        return http.send(
                HttpRequest.newBuilder(URI.create(address))
                        .header("Authorization", "Bearer sandbox-1002")
                        .header("Content-Type", type)
                        .method(method, method.equals("GET") ? BodyPublishers.noBody() : BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.ofString());
    }

    private static JsonNode json(HttpResponse<String> answer) {
        return JsonMapper.shared().readTree(answer.body());
    }
}
