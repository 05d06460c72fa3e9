package fi.kaari.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.kaari.sandbox.Trouble.Calls;
import fi.kaari.sandbox.Trouble.Kind;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a caller meets when something is wrong with its account, on a real connection. */
@SandboxTest
class TroubleTest {

    private final HttpClient http = HttpClient.newHttpClient();
    private final String account = "2" + ThreadLocalRandom.current().nextLong(1_000_000_000L, 9_999_999_999L);
    private final Caller x = new Caller("x", account);

    @Autowired
    private Environment environment;

    @Autowired
    private Observer observer;

    @Autowired
    private Troubles troubles;

    @AfterEach
    void endAll() {
        for (var platform : new String[] {"x", "facebook", "instagram", "youtube"}) troubles.endAll(platform, account);
    }

    @Test
    void a_call_that_is_dropped_before_it_is_read_does_nothing() {
        troubles.begin(Trouble.once(x, Kind.DROP_BEFORE, Calls.PUBLISH));

        assertThatThrownBy(this::tweet).isInstanceOf(IOException.class);
        assertThat(observer.posts("x", account)).isEmpty();
    }

    @Test
    void a_call_that_is_dropped_afterwards_is_done_and_nobody_is_told() throws Exception {
        troubles.begin(Trouble.once(x, Kind.DROP_AFTER, Calls.PUBLISH));

        assertThatThrownBy(this::tweet).isInstanceOf(IOException.class);
        assertThat(observer.posts("x", account)).hasSize(1);
        assertThat(tweet().statusCode()).as("the same words again").isEqualTo(403);
    }

    @Test
    void an_answer_that_breaks_off_is_no_answer() {
        troubles.begin(Trouble.once(x, Kind.TRUNCATED, Calls.PUBLISH));

        assertThatThrownBy(this::tweet).isInstanceOf(IOException.class);
        assertThat(observer.posts("x", account)).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"DOWN_BEFORE, 0", "DOWN_AFTER, 1"})
    void a_servers_error_says_nothing_about_what_was_done(Kind kind, int posts) throws Exception {
        troubles.begin(Trouble.once(x, kind, Calls.PUBLISH));

        var answer = tweet();

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.body()).startsWith("<html>");
        assertThat(observer.posts("x", account)).hasSize(posts);
    }

    @Test
    void one_call_too_many_is_told_with_and_without_a_pause() throws Exception {
        troubles.begin(new Trouble(0, "x", account, Kind.TOO_MANY, Calls.ANY, 7, 1, 100, 0, 0));
        troubles.begin(Trouble.once(x, Kind.TOO_MANY, Calls.ANY));
        troubles.begin(new Trouble(0, "x", account, Kind.BUSY, Calls.ANY, 7, 1, 100, 0, 0));
        troubles.begin(Trouble.once(x, Kind.BUSY, Calls.ANY));

        assertThat(tweet().headers().firstValue("Retry-After")).contains("7");
        assertThat(tweet().headers().firstValue("Retry-After")).isEmpty();
        assertThat(tweet().headers().firstValue("x-rate-limit-reset")).isPresent();
        assertThat(tweet().headers().firstValue("x-rate-limit-reset")).isEmpty();
        assertThat(tweet().statusCode()).isEqualTo(201);
    }

    @Test
    void a_slow_answer_takes_its_time() throws Exception {
        troubles.begin(new Trouble(0, "x", account, Kind.SLOW, Calls.ANY, 300, null, 100, 0, 0));
        var begun = System.nanoTime();

        assertThat(tweet().statusCode()).isEqualTo(201);

        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isGreaterThanOrEqualTo(Duration.ofMillis(300));
    }

    @ParameterizedTest
    @CsvSource({
        "facebook, v25.0/me, EXPIRED, 463",
        "facebook, v25.0/me, REVOKED, 460",
        "instagram, v25.0/me, EXPIRED, 463",
        "x, 2/users/me, EXPIRED, Unauthorized",
        "youtube, youtube/v3/channels?part=id&mine=true, REVOKED, authError"
    })
    void a_token_that_has_ended_stays_so_and_another_is_accepted(String platform, String path, Kind kind, String words)
            throws Exception {
        troubles.begin(Trouble.once(new Caller(platform, account), kind, Calls.ANY));
        var call = call("/sandbox/" + platform + "/" + path);

        assertThat(send(call.copy().GET()).body()).contains(words);
        assertThat(send(call.copy().GET()).body()).contains(words);

        var other = send(call.copy()
                .setHeader("Authorization", "Bearer sandbox-" + account + "/2")
                .GET());
        assertThat(other.body()).doesNotContain(words);
    }

    @Test
    void a_chunk_of_an_upload_can_be_refused_without_touching_other_calls() throws Exception {
        troubles.begin(Trouble.once(x, Kind.DOWN_BEFORE, Calls.UPLOAD));
        var chunk = call("/sandbox/x/2/media/upload/1/append")
                .header("Content-Type", "multipart/form-data; boundary=x")
                .POST(BodyPublishers.ofString("--x--\r\n"));

        assertThat(tweet().statusCode()).isEqualTo(201);
        assertThat(send(chunk).statusCode()).isEqualTo(503);
        assertThat(send(chunk).statusCode()).isEqualTo(400);
    }

    @Test
    void a_chunk_is_turned_down_in_the_platforms_own_words_and_no_other_call_is() throws Exception {
        troubles.begin(Trouble.once(x, Kind.CHUNK_REFUSED, Calls.ANY));
        var chunk = call("/sandbox/x/2/media/upload/1/append")
                .header("Content-Type", "multipart/form-data; boundary=x")
                .POST(BodyPublishers.ofString("--x--\r\n"));

        assertThat(tweet().statusCode()).isEqualTo(201);
        var refused = send(chunk);
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body()).contains("could not be accepted", "problems/invalid-request");
        assertThat(send(chunk).body()).doesNotContain("could not be accepted");
    }

    @ParameterizedTest
    @CsvSource({
        "facebook, POST, v25.0/1/videos?upload_phase=transfer, multipart/form-data; boundary=x, 1363019",
        "facebook, POST, video-upload/v25.0/1, application/octet-stream, debug_info",
        "youtube, PUT, upload/youtube/v3/videos?upload_id=1, video/mp4, youtube.video"
    })
    void every_platform_turns_down_a_chunk_in_its_own_words(
            String platform, String method, String path, String type, String words) throws Exception {
        troubles.begin(Trouble.once(new Caller(platform, account), Kind.CHUNK_REFUSED, Calls.UPLOAD));

        var refused = send(call("/sandbox/" + platform + "/" + path)
                .header("Content-Type", type)
                .method(method, BodyPublishers.ofString("--x--\r\n")));

        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body()).contains(words);
        assertThat(troubles.of(new Caller(platform, account)))
                .as("it has struck")
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"feed", "photos", "videos"})
    void a_pages_upload_publishes_unless_it_is_told_not_to(String edge) throws Exception {
        troubles.begin(Trouble.always(new Caller("facebook", account), Kind.DOWN_BEFORE, Calls.PUBLISH));

        assertThat(form("/" + edge, "message=Hei").statusCode()).isEqualTo(503);
        assertThat(form("/" + edge, "message=Hei&published=false").statusCode()).isNotEqualTo(503);
    }

    @Test
    void programs_begin_and_end_troubles() throws Exception {
        var begun = json("""
                {"platform": "x", "account": "%s", "kind": "SLOW", "amount": 10, "percent": 20, "seed": 5}""".formatted(account));

        assertThat(begun.path("calls").asString()).isEqualTo("ANY");
        assertThat(begun.path("seed").asInt()).isEqualTo(5);
        assertThat(listed()).contains(account);

        assertThat(send(request("/sandbox/troubles/" + begun.path("number").asInt())
                                .DELETE())
                        .statusCode())
                .isEqualTo(204);
        assertThat(listed()).doesNotContain(account);

        json("{\"platform\": \"x\", \"account\": \"" + account + "\", \"kind\": \"REVOKED\"}");
        assertThat(tweet().statusCode()).isEqualTo(401);
        send(request("/sandbox/troubles?platform=x&account=" + account).DELETE());
        assertThat(tweet().statusCode()).isEqualTo(201);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"kind\": \"SLOW\", \"amount\": -1}",
                "{\"kind\": \"SLOW\", \"percent\": 0}",
                "{\"kind\": \"SLOW\", \"percent\": 101}",
                "{\"kind\": \"SLOW\", \"times\": 0}",
                "{\"kind\": \"EARTHQUAKE\"}"
            })
    void what_makes_no_sense_is_refused(String wish) throws Exception {
        assertThat(posted(wish).statusCode()).isEqualTo(400);
    }

    @Test
    void a_trouble_of_no_platform_is_refused_with_the_names_of_those_there_are() throws Exception {
        var refused = posted("{\"platform\": \"nope\", \"kind\": \"SLOW\"}");

        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body()).contains("facebook", "youtube");
        assertThat(listed()).doesNotContain("nope");
    }

    @ParameterizedTest
    @ValueSource(strings = {"cross-site", "same-site", "none"})
    void another_site_begins_and_ends_nothing(String site) throws Exception {
        troubles.begin(Trouble.always(x, Kind.LAG, Calls.ANY));
        var wish = "{\"platform\": \"x\", \"account\": \"" + account + "\", \"kind\": \"SLOW\"}";

        var begun = send(request("/sandbox/troubles")
                .header("Content-Type", "application/json")
                .header("Sec-Fetch-Site", site)
                .POST(BodyPublishers.ofString(wish)));
        var ended = send(request("/sandbox/troubles?platform=x&account=" + account)
                .header("Sec-Fetch-Site", site)
                .DELETE());

        assertThat(begun.statusCode()).isEqualTo(403);
        assertThat(ended.statusCode()).isEqualTo(403);
        assertThat(troubles.of(x)).extracting(Trouble::kind).containsExactly(Kind.LAG);
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void every_kind_can_be_begun(Kind kind) throws Exception {
        assertThat(json("{\"platform\": \"x\", \"account\": \"" + account + "\", \"kind\": \"" + kind + "\"}")
                        .path("kind")
                        .asString())
                .isEqualTo(kind.name());
    }

    private HttpResponse<String> tweet() throws IOException, InterruptedException {
        return send(call("/sandbox/x/2/tweets")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(JsonMapper.shared().writeValueAsString(Map.of("text", "Hei")))));
    }

    private HttpResponse<String> form(String edge, String fields) throws IOException, InterruptedException {
        return send(call("/sandbox/facebook/v25.0/" + account + edge)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(fields)));
    }

    private JsonNode json(String wish) throws IOException, InterruptedException {
        var answer = posted(wish);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return JsonMapper.shared().readTree(answer.body());
    }

    private HttpResponse<String> posted(String wish) throws IOException, InterruptedException {
        return send(request("/sandbox/troubles")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(wish)));
    }

    private String listed() throws IOException, InterruptedException {
        return send(request("/sandbox/troubles").GET()).body();
    }

    private HttpRequest.Builder call(String path) {
        return request(path).header("Authorization", "Bearer sandbox-" + account);
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(
                URI.create("http://127.0.0.1:" + environment.getProperty("local.server.port") + path));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return http.send(request.build(), BodyHandlers.ofString());
    }
}
