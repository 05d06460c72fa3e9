package fi.kaari.walk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.abort;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import fi.kaari.RunningKaari;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** People sign in through a real Keycloak, in a real browser. Leads sign in once more before they decide. */
class SingleSignOnTest {

    private static final JsonMapper JSON = new JsonMapper();
    private static final Duration FRESH = Duration.ofSeconds(15);

    private static Keycloak keycloak;
    private static Chromium chromium;

    @TempDir
    private static Path directory;

    private static RunningKaari kaari;

    private BrowserContext browser;

    @BeforeAll
    static void open() {
        keycloak = Keycloak.running();
        chromium = Chromium.open().orElseGet(() -> abort("there is no browser on this machine"));
        kaari = keycloak.kaari(
                directory,
                "--kaari.signin.directory=keycloak",
                "--kaari.approval.step-up.roles=lead",
                "--kaari.approval.step-up.within=" + FRESH.toSeconds() + "s");
    }

    @AfterAll
    static void close() {
        if (kaari != null) kaari.close();
        if (chromium != null) chromium.close();
    }

    @AfterEach
    void leave() {
        if (browser != null) browser.close();
        keycloak.tokensLast(300);
    }

    @Test
    void groupsSayWhoMayDoWhat() {
        keycloak.person("author", "/kaari/viestinta/author");

        var page = signedIn("author");

        assertThat(page.locator("#frame-person")).containsText("author Example");
        assertThat(page.locator("#frame-person")).containsText("Viestintä");
        assertThat(page.locator("#frame-person .menu-head")).containsText("author");
        assertThat(page.navigate(kaari.url() + "/arcs/new").status()).isEqualTo(200);
        assertThat(page.navigate(kaari.url() + "/actuator/prometheus").status()).isEqualTo(403);
    }

    @Test
    void whoeverIsInNoGroupIsToldWhatToAskFor() {
        keycloak.person("stranger");

        var page = signedIn("stranger");

        assertThat(page.locator("h1")).hasText("You have no role here yet");
        assertThat(page.locator("main")).containsText("stranger Example");
        assertThat(page.locator("main")).containsText("/kaari/viestinta/author");
        assertThat(page.locator("main")).containsText("/kaari/viestinta/lead");
    }

    @Test
    void rolesFollowTheGroupsWithoutANewSignIn() {
        keycloak.tokensLast(2);
        keycloak.person("viewer", "/kaari/viestinta/viewer");
        var page = signedIn("viewer");
        assertThat(page.navigate(kaari.url() + "/arcs/new").status()).isEqualTo(403);

        keycloak.leave("viewer", "/kaari/viestinta/viewer");
        keycloak.join("viewer", "/kaari/viestinta/author");

        await().atMost(Duration.ofSeconds(20))
                .until(() -> page.navigate(kaari.url() + "/arcs/new").status() == 200);

        keycloak.leave("viewer", "/kaari/viestinta/author");

        await().atMost(Duration.ofSeconds(20))
                .until(() -> page.navigate(kaari.url() + "/arcs/new").status() == 403);
        assertThat(page.locator("h1")).hasText("You have no role here yet");
    }

    @Test
    void signingOutHereSignsOutThere() {
        keycloak.person("author", "/kaari/viestinta/author");
        var page = signedIn("author");

        page.locator("[popovertarget=frame-person]").click();
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Sign out"))
                .click();
        page.waitForURL(kaari.url() + "/signed-out");
        page.navigate(kaari.url() + "/calendar");

        assertThat(page.locator("#username")).isVisible();
    }

    @Test
    void whatEndsThereEndsHereAtOnce() {
        keycloak.person("author", "/kaari/viestinta/author");
        var page = signedIn("author");
        assertThat(page.navigate(kaari.url() + "/arcs").url()).isEqualTo(kaari.url() + "/arcs");

        keycloak.signOut("author");
        page.navigate(kaari.url() + "/arcs");

        assertThat(page.locator("#username")).isVisible();
        assertThat(page.url()).startsWith(keycloak.issuer());
    }

    @Test
    void anotherPersonsSessionGoesOn() {
        keycloak.person("author", "/kaari/viestinta/author");
        keycloak.person("expert", "/kaari/viestinta/expert");
        var page = signedIn("expert");

        keycloak.signOut("author");
        page.navigate(kaari.url() + "/arcs");

        assertThat(page.url()).isEqualTo(kaari.url() + "/arcs");
    }

    @Test
    void nothingTypedIsLostWhenTheSessionEndsInTheMiddleOfAForm() {
        keycloak.person("author", "/kaari/viestinta/author");
        var page = signedIn("author");
        page.navigate(kaari.url() + "/arcs/new");
        page.locator("[name=shape]").nth(2).check();
        page.locator("[name=name]").fill("Kevään neuvonta");
        page.locator("[name=goal]").fill("Kaikki tietävät, ”mistä” apua saa\nja milloin");

        keycloak.signOut("author");
        page.locator("main button.primary").click();
        signIn(page, "author");
        page.waitForURL(kaari.url() + "/arcs/new");

        assertThat(page.locator("#notices")).containsText("What you had typed is here again");
        assertThat(page.locator("[name=shape]").nth(2)).isChecked();
        assertThat(page.locator("[name=name]")).hasValue("Kevään neuvonta");
        assertThat(page.locator("[name=goal]")).hasValue("Kaikki tietävät, ”mistä” apua saa\nja milloin");
        page.locator("main button.primary").click();
        assertThat(page.locator("h1")).containsText("Kevään neuvonta");
    }

    @Test
    void aLeadSignsInOnceMoreAndKeepsTheComment() throws Exception {
        keycloak.person("expert", "/kaari/viestinta/expert");
        keycloak.person("lead", "/kaari/viestinta/lead");
        var review = submitted("Kevään neuvonta alkaa");
        var expert = signedIn("expert");
        expert.navigate(kaari.url() + "/inbox/" + review.path("id").asString());
        expert.locator("#decide button.primary").click();
        assertThat(expert.locator("#notices")).containsText("Approved");
        browser.close();

        var page = signedIn("lead");
        Thread.sleep(FRESH.plusSeconds(1));
        page.navigate(kaari.url() + "/inbox/" + review.path("id").asString());
        assertThat(page.locator("#decide")).containsText("you will be asked to sign in once more");
        page.locator("#comment").fill("Hyvä näin,\nkiitos");
        page.locator("#decide button.primary").click();

        assertThat(page.locator("#password")).isVisible();
        page.locator("#password").fill("lead");
        page.locator("#kc-login").click();

        page.waitForURL(Pattern.compile(Pattern.quote(kaari.url() + "/inbox/") + ".*"));
        assertThat(page.locator(".banner")).containsText("You have signed in once more");
        assertThat(page.locator("#comment")).hasValue("Hyvä näin,\nkiitos");
        page.locator("#decide button.primary").click();
        assertThat(page.locator("#notices")).containsText("Approved");
        var decided = api("GET", "/api/v1/reviews/" + review.path("id").asString(), "");
        assertThat(JSON.readTree(decided.body()).path("state").asString()).isEqualTo("approved");
    }

    @Test
    void whoCanDecideIsKnownBeforeTheyHaveEverSignedIn() throws Exception {
        keycloak.person("author", "/kaari/viestinta/author");
        keycloak.person("newcomer", "/kaari/viestinta/expert");
        var review = submitted("Syksyn neuvonta alkaa");
        var page = signedIn("author");

        await().atMost(Duration.ofSeconds(40)).until(() -> {
            page.navigate(kaari.url() + "/inbox/" + review.path("id").asString());
            return page.locator("#deciders").textContent().contains("newcomer Example");
        });
    }

    @Test
    void aProgramHasTheRolesOfItsGroupsButNeverDecides() throws Exception {
        var review = submitted("Kesän neuvonta alkaa");
        keycloak.join("service-account-kaari-script", "/kaari/viestinta/expert");
        try {
            var me = JSON.readTree(api("GET", "/api/v1/me", "").body());
            assertThat(me.path("roles").toString()).contains("author", "expert").doesNotContain("lead");

            var decision = api(
                    "POST",
                    "/api/v1/reviews/" + review.path("id").asString() + "/decisions",
                    "{\"verdict\": \"approved\", \"digest\": \"%s\"}"
                            .formatted(review.path("digest").asString()));

            assertThat(decision.statusCode()).isEqualTo(403);
            assertThat(JSON.readTree(decision.body()).path("code").asString()).isEqualTo("decision.nobody-signed-in");
        } finally {
            keycloak.leave("service-account-kaari-script", "/kaari/viestinta/expert");
        }
    }

    @Test
    void aTokenThatIsMeantForSomebodyElseOpensNothing() throws Exception {
        var answer = api("GET", "/api/v1/me", "", keycloak.token("kaari"));

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.body()).contains("meant for Kaari");
    }

    private Page signedIn(String userName) {
        browser = chromium.browser().newContext(new NewContextOptions().setLocale("en-GB"));
        var page = browser.newPage();
        page.navigate(kaari.url() + "/calendar");
        signIn(page, userName);
        page.waitForURL(Pattern.compile(Pattern.quote(kaari.url() + "/calendar") + ".*"));
        return page;
    }

    private static void signIn(Page page, String userName) {
        page.locator("#username").fill(userName);
        page.locator("#password").fill(userName);
        page.locator("#kc-login").click();
    }

    /** A post that a program has written and submitted. */
    private static JsonNode submitted(String title) throws Exception {
        var arc = created("/api/v1/arcs", """
                {"name": "%s", "shape": "five-act", "from": "2033-02-01", "to": "2033-12-31"}""".formatted(title));
        var post = created("/api/v1/posts", """
                {"arc": "%s", "title": "%s", "variants": [{"channel": "%s", "language": "fi",
                 "text": "Tervetuloa", "time": {"local": "2033-03-01T09:00"}}]}""".formatted(arc.path("id").asString(), title, channel()));
        return created(
                "/api/v1/posts/" + post.path("id").asString() + "/reviews",
                "{\"reason\": \"Ei linkkiä, tarkoituksella.\"}");
    }

    private static String channel() throws Exception {
        keycloak.join("service-account-kaari-script", "/kaari/viestinta/admin");
        try {
            return created("/api/v1/channels", """
                    {"platform": "facebook", "name": "Viestintä", "account": "1200000001", "accessToken": "sandbox-1200000001"}""").path("id").asString();
        } finally {
            keycloak.leave("service-account-kaari-script", "/kaari/viestinta/admin");
        }
    }

    private static JsonNode created(String path, String body) throws Exception {
        var answer = api("POST", path, body);
        assertThat(answer.statusCode()).as(answer.headers() + answer.body()).isBetween(200, 201);
        return JSON.readTree(answer.body());
    }

    private static HttpResponse<String> api(String method, String path, String body) throws Exception {
        return api(method, path, body, keycloak.token("kaari-script"));
    }

    private static HttpResponse<String> api(String method, String path, String body, String token)
            throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(kaari.url() + path))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .header("If-Match", "\"1\"")
                .method(method, BodyPublishers.ofString(body))
                .timeout(Duration.ofSeconds(60))
                .build();
        try (var http = HttpClient.newHttpClient()) {
            return http.send(request, BodyHandlers.ofString());
        }
    }
}
