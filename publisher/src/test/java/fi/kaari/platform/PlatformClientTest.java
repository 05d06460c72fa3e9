package fi.kaari.platform;

import static fi.kaari.platform.FakeServer.answer;
import static fi.kaari.platform.FakeServer.reset;
import static fi.kaari.platform.FakeServer.silence;
import static fi.kaari.platform.FakeServer.truncated;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import fi.kaari.platform.Account.Token;
import fi.kaari.platform.FakeServer.Reply;
import fi.kaari.platform.PlatformException.RateLimited;
import fi.kaari.platform.PlatformException.Refused;
import fi.kaari.platform.PlatformException.Unanswered;
import fi.kaari.platform.PlatformException.Unauthorised;
import fi.kaari.platform.PlatformException.Unavailable;
import fi.kaari.platform.PlatformException.Unreadable;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class PlatformClientTest {

    private static final Account ACCOUNT = new Account("1002", new Token("EAAP-secret"));

    private final PlatformClient client = new PlatformClient(
            new Timeouts(Duration.ofSeconds(5), Duration.ofSeconds(2), Duration.ofSeconds(4)), Answer::byStatus);

    static Stream<Arguments> lostAnswers() {
        return Stream.of(
                Arguments.of("reset", reset()),
                Arguments.of("silence", silence()),
                Arguments.of("truncated", truncated()),
                Arguments.of("not JSON", answer(200, "<html>welcome</html>")),
                Arguments.of("empty", answer(200, "")),
                Arguments.of("too large", answer(200, "{\"text\":\"" + "x".repeat(1024 * 1024) + "\"}")),
                Arguments.of("bad gateway", answer(502, "<html>")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("lostAnswers")
    void a_lost_answer_to_the_last_call_is_unanswered(String name, Reply reply) {
        try (var server = new FakeServer(reply)) {
            var call = Call.post(server.at("/publish")).as(ACCOUNT).form(Map.of("a", "b"));

            assertThatThrownBy(() -> client.send(call.last())).isInstanceOf(Unanswered.class);
            assertThat(server.requests()).hasSize(1);
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("lostAnswers")
    void a_lost_answer_to_a_repeatable_call_is_unavailable(String name, Reply reply) {
        try (var server = new FakeServer(reply)) {
            var call = Call.post(server.at("/upload")).as(ACCOUNT).form(Map.of("a", "b"));

            assertThatThrownBy(() -> client.send(call)).isInstanceOf(Unavailable.class);
            assertThat(server.requests()).hasSize(1);
        }
    }

    @Test
    void a_refused_connection_is_unavailable_even_for_the_last_call() throws IOException {
        int port;
        try (var socket = new ServerSocket(0)) {
            port = socket.getLocalPort();
        }
        var call = Call.post(URI.create("http://127.0.0.1:" + port + "/")).last();

        assertThatThrownBy(() -> client.send(call)).isInstanceOf(Unavailable.class);
    }

    @Test
    void an_unknown_host_is_unavailable_even_for_the_last_call() {
        var call = Call.post(URI.create("http://nowhere.invalid/")).last();

        assertThatThrownBy(() -> client.send(call)).isInstanceOf(Unavailable.class);
    }

    @Test
    void the_status_alone_tells_authorisation_limits_and_refusals_apart() {
        try (var server = new FakeServer(
                answer(401, ""), answer(429, "", Map.of("Retry-After", "17")), answer(429, ""), answer(400, ""))) {
            var call = Call.post(server.at("/")).last();

            assertThatThrownBy(() -> client.send(call)).isInstanceOf(Unauthorised.class);
            assertThat(catchThrowableOfType(RateLimited.class, () -> client.send(call))
                            .pause())
                    .hasSeconds(17);
            assertThat(catchThrowableOfType(RateLimited.class, () -> client.send(call))
                            .pause())
                    .hasMinutes(1);
            assertThatThrownBy(() -> client.send(call)).isInstanceOf(Refused.class);
        }
    }

    @Test
    void a_308_is_an_answer_and_no_redirect_is_followed() {
        try (var server = new FakeServer(
                answer(308, "", Map.of("Range", "bytes=0-99")), answer(302, "", Map.of("Location", "/elsewhere")))) {
            assertThat(client.exchange(Call.put(server.at("/"))).header("Range"))
                    .contains("bytes=0-99");
            assertThat(client.exchange(Call.get(server.at("/"))).status()).isEqualTo(302);
            assertThat(server.requests()).hasSize(2);
        }
    }

    @Test
    void the_token_travels_in_a_header_and_nowhere_else() {
        try (var server = new FakeServer(answer(400, "Malformed access token EAAP-secret"))) {
            var call = Call.get(server.at("/me")).query("fields", "id,name").as(ACCOUNT);

            var answer = client.exchange(call);

            assertThat(answer.body()).isEqualTo("Malformed access token ******");
            assertThat(call.toString()).doesNotContain("EAAP-secret");
            var request = server.requests().getFirst();
            assertThat(request.header("Authorization")).isEqualTo("Bearer EAAP-secret");
            assertThat(request.target()).isEqualTo("/me?fields=id%2Cname");
        }
    }

    @Test
    void a_slice_of_a_medium_is_streamed_with_its_exact_length() {
        var medium = medium(() -> new ByteArrayInputStream("0123456789".getBytes(StandardCharsets.UTF_8)), 10);
        try (var server = new FakeServer(answer(200, "{}"))) {
            client.send(Call.put(server.at("/upload")).bytes(new Slice(medium, 3, 4)));

            var request = server.requests().getFirst();
            assertThat(request.body()).isEqualTo("3456");
            assertThat(request.header("Content-length")).isEqualTo("4");
            assertThat(request.header("Content-type")).isEqualTo("image/jpeg");
        }
    }

    @Test
    void a_multipart_body_holds_the_fields_and_the_file_under_a_plain_name() {
        var medium = medium(() -> new ByteArrayInputStream("pixels".getBytes(StandardCharsets.UTF_8)), 6);
        try (var server = new FakeServer(answer(200, "{}"))) {
            client.send(Call.post(server.at("/photos"))
                    .multipart(Map.of("alt_text", "Länsituuli"), "source", Slice.whole(medium)));

            var request = server.requests().getFirst();
            var boundary = request.header("Content-type").replaceFirst(".*boundary=", "");
            assertThat(request.body()).isEqualTo("""
                            --%1$s
                            Content-Disposition: form-data; name="alt_text"

                            Länsituuli
                            --%1$s
                            Content-Disposition: form-data; name="source"; filename="medium.jpeg"
                            Content-Type: image/jpeg

                            pixels
                            --%1$s--
                            """.formatted(boundary).replace("\n", "\r\n"));
        }
    }

    @Test
    void a_medium_that_is_gone_is_named_and_not_taken_for_the_platforms_absence() {
        var medium = medium(
                () -> {
                    throw new NoSuchFileException("/srv/media/ab/abcdef");
                },
                6);
        try (var server = new FakeServer()) {
            var call = Call.put(server.at("/upload")).bytes(Slice.whole(medium));

            assertThatThrownBy(() -> client.send(call))
                    .isInstanceOf(Unreadable.class)
                    .hasMessage(medium.name());
        }
    }

    @Test
    void a_medium_that_cannot_be_read_this_time_makes_the_upload_unavailable() {
        var medium = medium(
                () -> {
                    throw new IOException("the disk is busy");
                },
                6);
        try (var server = new FakeServer()) {
            var call = Call.put(server.at("/upload")).bytes(Slice.whole(medium));

            assertThatThrownBy(() -> client.send(call)).isInstanceOf(Unavailable.class);
        }
    }

    private static Medium medium(Medium.Source source, long bytes) {
        return new Medium(
                "ranta \"kesä\".jpg",
                "image/jpeg",
                bytes,
                "0".repeat(64),
                1,
                1,
                null,
                "",
                source,
                URI.create("https://example.org/m"));
    }
}
