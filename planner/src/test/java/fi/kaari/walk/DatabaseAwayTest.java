package fi.kaari.walk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.abort;

import com.microsoft.playwright.Browser.NewPageOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.HasTextOptions;
import com.microsoft.playwright.assertions.LocatorAssertions.HasValueOptions;
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
                var kaari = onCable(directory, database, cable)) {
            var token = kaari.token("author");
            assertThat(get(kaari, token).statusCode()).isEqualTo(200);

            cable.cut();
            var away = get(kaari, token);
            assertThat(away.statusCode()).isEqualTo(503);
            assertThat(away.headers().firstValue("Retry-After")).isPresent();
            assertThat(away.headers().firstValue("Content-Type")).contains("application/problem+json");
            assertThat(away.body()).contains("Kaari cannot reach its database").doesNotContain("jdbc", "mysql");

            cable.join();
            await().atMost(Duration.ofSeconds(120))
                    .untilAsserted(
                            () -> assertThat(get(kaari, token).statusCode()).isEqualTo(200));
        }
    }

    @Test
    void whatAPersonTypedComesBackWithTheDatabase(@TempDir Path directory) throws Exception {
        try (var chromium = Chromium.open().orElseGet(() -> abort("there is no browser on this machine"));
                var database = TestDatabase.onMySql();
                var cable = new Cable(port(database.url()));
                var kaari = onCable(directory, database, cable)) {
            var page = chromium.browser().newPage(new NewPageOptions().setLocale("en-GB"));
            signIn(page, kaari);
            page.navigate(kaari.url() + "/arcs/new");
            var form = page.url();
            page.locator("#name").fill("Kevään messut");

            cable.cut();
            page.locator("main form button.primary").first().click();
            assertThat(page.locator("h1"))
                    .hasText("Kaari cannot reach its database", new HasTextOptions().setTimeout(60_000));
            cable.join();

            assertThat(page.locator("#name")).hasValue("Kevään messut", new HasValueOptions().setTimeout(120_000));
            assertThat(page.locator("#notices")).containsText("What you had typed is here again");
            assertThat(page).hasURL(form);
        }
    }

    private static RunningKaari onCable(Path directory, TestDatabase database, Cable cable) {
        return RunningKaari.in(
                directory,
                "--kaari.demo-story=false",
                "--spring.datasource.username=",
                "--spring.datasource.url=" + PORT.matcher(database.url()).replaceFirst("" + cable.port()));
    }

    private static void signIn(Page page, RunningKaari kaari) {
        page.navigate(kaari.url() + "/");
        page.locator("form:has(input[value='author']) button").first().click();
        assertThat(page).hasURL(kaari.url() + "/calendar");
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
