package fi.kaari.walk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.abort;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import fi.kaari.RunningKaari;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.MethodName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** A whole Kaari whose sign-in service is away: while it starts, and while people work. */
@TestMethodOrder(MethodName.class)
class ProviderAwayTest {

    private static final String AWAY = "The sign-in service does not answer";

    private static Keycloak keycloak;
    private static Chromium chromium;

    @TempDir
    private static Path directory;

    private static RunningKaari kaari;
    private static String token;

    @BeforeAll
    static void openWhileItIsAway() throws IOException {
        keycloak = Keycloak.running();
        chromium = Chromium.open().orElseGet(() -> abort("there is no browser on this machine"));
        keycloak.person("author", "/kaari/viestinta/author");
        token = keycloak.token("kaari-script");
        keycloak.tokensLast(2);
        keycloak.cable().cut();
        try {
            kaari = keycloak.kaari(directory, "--kaari.signin.trust=20s");
        } catch (RuntimeException failure) {
            keycloak.cable().join();
            throw failure;
        }
    }

    @AfterEach
    void comeBack() throws IOException {
        keycloak.cable().join();
    }

    @AfterAll
    static void close() {
        if (keycloak != null) keycloak.tokensLast(300);
        if (kaari != null) kaari.close();
        if (chromium != null) chromium.close();
    }

    @Test
    void aKaariThatStartedWithoutItSaysSoAndTakesPeopleInWhenItIsThere() throws Exception {
        assertThat(health()).isEqualTo(200);
        assertThat(api().statusCode()).isEqualTo(503);
        assertThat(api().body()).contains("sign-in-away");

        try (var browser = chromium.browser().newContext(new NewContextOptions().setLocale("en-GB"))) {
            var page = browser.newPage();
            assertThat(page.navigate(kaari.url() + "/arcs").status()).isEqualTo(503);
            assertThat(page.locator("h1")).hasText(AWAY);

            keycloak.cable().join();
            page.locator("main a.button").click();
            signIn(page);

            assertThat(page.locator("header.top")).containsText("author Example");
            assertThat(api().statusCode()).isEqualTo(200);
        }
    }

    @Test
    void whoeverIsInWorksOnForAWhile() throws Exception {
        try (var browser = chromium.browser().newContext(new NewContextOptions().setLocale("en-GB"))) {
            var page = browser.newPage();
            page.navigate(kaari.url() + "/arcs");
            signIn(page);
            page.waitForURL(kaari.url() + "/arcs**");

            keycloak.cable().cut();
            Thread.sleep(3_000);
            assertThat(page.navigate(kaari.url() + "/arcs").status()).isEqualTo(200);
            assertThat(health()).isEqualTo(200);

            await().atMost(Duration.ofSeconds(60))
                    .until(() -> page.navigate(kaari.url() + "/arcs").status() == 503);
            assertThat(page.locator("h1")).hasText(AWAY);

            keycloak.cable().join();
            page.locator("main a.button").click();
            assertThat(page.locator("header.top")).containsText("author Example");

            keycloak.cable().cut();
            page.locator("[popovertarget=frame-person]").click();
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Sign out"))
                    .click();
            assertThat(page.locator("h1")).hasText("You are signed out");
            assertThat(page.locator("main")).containsText("you may still be signed in there");
        }
    }

    private static void signIn(Page page) {
        page.locator("#username").fill("author");
        page.locator("#password").fill("author");
        page.locator("#kc-login").click();
    }

    /** The claim loop of the jobs is in it. */
    private static int health() throws IOException, InterruptedException {
        return answer(request("/actuator/health").build()).statusCode();
    }

    private static HttpResponse<String> api() throws IOException, InterruptedException {
        return answer(
                request("/api/v1/me").header("Authorization", "Bearer " + token).build());
    }

    private static HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(kaari.url() + path)).timeout(Duration.ofSeconds(60));
    }

    private static HttpResponse<String> answer(HttpRequest request) throws IOException, InterruptedException {
        try (var http = HttpClient.newHttpClient()) {
            return http.send(request, BodyHandlers.ofString());
        }
    }
}
