package fi.kaari.walk;

import static org.assertj.core.api.Assertions.assertThat;

import fi.kaari.RunningKaari;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.http.HttpHeaders;

/** Uploads that the web server itself refuses, before anybody looks at a file. */
class UploadTest {

    private static final String CAPTIONS = "WEBVTT\n\n00:00.000 --> 00:01.000\nHei\n";

    private final HttpClient http = HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .followRedirects(HttpClient.Redirect.ALWAYS)
            .build();

    @Test
    void whatIsRefusedIsExplainedToProgramsAndToPeople(@TempDir Path directory) throws Exception {
        try (var kaari = RunningKaari.in(
                directory, "--kaari.demo-story=false", "--spring.servlet.multipart.max-request-size=20KB")) {
            assertThat(sent(kaari, "pää" + "ä".repeat(400) + ".vtt", CAPTIONS).statusCode())
                    .isEqualTo(201);

            assertProblem(sent(kaari, "a\0b.vtt", CAPTIONS), 400, "upload.unreadable");
            assertProblem(sent(kaari, "ä".repeat(20_000) + ".vtt", CAPTIONS), 413, "upload.too-large");
            assertProblem(sent(kaari, "suuri.vtt", CAPTIONS + "x".repeat(30_000)), 413, "upload.too-large");

            signIn(kaari);
            var page = send(
                    upload(kaari, "/import", "suuri.csv", "x".repeat(30_000)).header(HttpHeaders.ACCEPT, "text/html"));
            assertThat(page.statusCode()).isEqualTo(413);
            assertThat(page.body()).contains("choose a smaller file");
        }
    }

    private static void assertProblem(HttpResponse<String> answer, int status, String code) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue(HttpHeaders.CONTENT_TYPE)).hasValue("application/problem+json");
        assertThat(answer.body()).contains("\"code\":\"" + code + "\"");
    }

    private HttpResponse<String> sent(RunningKaari kaari, String name, String content) throws Exception {
        return send(upload(kaari, "/api/v1/media", name, content)
                .header(HttpHeaders.AUTHORIZATION, "Bearer " + kaari.token("author")));
    }

    private void signIn(RunningKaari kaari) throws Exception {
        var doors = send(HttpRequest.newBuilder(URI.create(kaari.url() + "/")));
        var door = Jsoup.parse(doors.body(), doors.uri().toString()).selectFirst("form:has(input[value=author])");
        var fields = door.select("input").stream()
                .map(field -> field.attr("name") + "=" + URLEncoder.encode(field.attr("value"), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        var inside = send(HttpRequest.newBuilder(URI.create(door.absUrl("action")))
                .header(HttpHeaders.CONTENT_TYPE, "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(fields)));
        assertThat(inside.statusCode()).isEqualTo(200);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return http.send(request.build(), BodyHandlers.ofString());
    }

    private static HttpRequest.Builder upload(RunningKaari kaari, String path, String name, String content) {
        var body = "--B\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name
                + "\"\r\nContent-Type: text/plain\r\n\r\n" + content + "\r\n--B--\r\n";
        return HttpRequest.newBuilder(URI.create(kaari.url() + path))
                .header(HttpHeaders.CONTENT_TYPE, "multipart/form-data; boundary=B")
                .POST(BodyPublishers.ofString(body, StandardCharsets.UTF_8));
    }
}
