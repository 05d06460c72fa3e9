package fi.kaari.walk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions;
import com.microsoft.playwright.assertions.LocatorAssertions.IsVisibleOptions;
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
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The main job of a communications office, from its plan in Excel to a published post and the calendar in Outlook. */
class MainJobTest {

    private static final ZoneId HELSINKI = ZoneId.of("Europe/Helsinki");
    private static final Path PLAN = Path.of("src/test/resources/fi/kaari/intake/viestintasuunnitelma-kevat-2027.xlsx");
    private static final String POST = "Kysy meiltä";
    private static final double A_WHILE = 180_000;

    private static Chromium chromium;

    @TempDir
    private static Path directory;

    private static RunningKaari kaari;

    @BeforeAll
    static void open() {
        chromium = Chromium.open().orElseGet(() -> abort("there is no browser on this machine"));
        kaari = RunningKaari.in(
                directory, "--kaari.approval.step-up.roles=expert,lead", "--kaari.approval.step-up.within=1h");
    }

    @AfterAll
    static void close() {
        if (kaari != null) kaari.close();
        if (chromium != null) chromium.close();
    }

    @Test
    void aPlanBecomesPostsThatAreAgreedPublishedOnTimeAndSeenInTheCalendar() throws Exception {
        try (var author = signedIn("author");
                var expert = signedIn("expert");
                var lead = signedIn("lead")) {
            var desk = author.pages().getFirst();

            bringInThePlan(desk);
            openThePost(desk);
            var due = write(desk);
            submit(desk);
            approve(expert.pages().getFirst());
            approve(lead.pages().getFirst());

            seeItOnTheSandbox(desk, due);
            seeItInTheCalendar(desk, due);
            seeItInTheFeed(desk);
        }
    }

    private static BrowserContext signedIn(String role) {
        var context = chromium.browser().newContext(new NewContextOptions().setLocale("en-GB"));
        var page = context.newPage();
        page.navigate(kaari.url() + "/");
        page.locator("form:has(input[value='" + role + "']) button").first().click();
        assertThat(page).hasURL(kaari.url() + "/calendar");
        return context;
    }

    private static void bringInThePlan(Page page) {
        page.navigate(kaari.url() + "/import");
        isAccessible(page);
        page.locator("input[type=file]").first().setInputFiles(PLAN);
        assertThat(page.getByText("31 of 32 rows can be taken")).isVisible(new IsVisibleOptions().setTimeout(A_WHILE));
        assertThat(page.locator("main")).containsText("does not exist: clocks are set forward that night");
        isAccessible(page);
        button(page, "Take 31 rows").click();
        assertThat(page.getByText("31 of 32 rows are in Kaari now"))
                .isVisible(new IsVisibleOptions().setTimeout(A_WHILE));
    }

    private static void openThePost(Page page) {
        page.navigate(kaari.url() + "/arcs");
        isAccessible(page);
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Viesti, josta ei erehdy"))
                .first()
                .click();
        isAccessible(page);
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(POST))
                .first()
                .click();
        assertThat(page.locator("h1")).hasText(POST);
        isAccessible(page);
    }

    /** Changes the text, and moves the post to the next minute but two. */
    private static LocalDateTime write(Page page) {
        page.locator("#text").fill("Kysy meiltä muistutuksista. Vastaamme tänään: $link");
        assertThat(page.locator(".preview").first())
                .containsText(
                        "Vastaamme tänään: https://www.example.org/", new ContainsTextOptions().setTimeout(A_WHILE));
        button(page, "Save").click();
        assertThat(page.getByText("Saved").first()).isVisible();

        var due = LocalDateTime.now(HELSINKI).plusMinutes(3).withSecond(0).withNano(0);
        page.locator("#time").click();
        page.locator("#move-date").fill(due.toLocalDate().toString());
        page.locator("#move-time").fill(due.toLocalTime().format(DateTimeFormatter.ofPattern("HH:mm")));
        button(page.locator("dialog[open]"), "Move").last().click();
        assertThat(page.locator("dialog[open]")).hasCount(0);
        return due;
    }

    private static void submit(Page page) {
        button(page, "Submit for approval").click();
        assertThat(page.locator("main")).containsText("In review");
    }

    private static void approve(Page page) {
        page.navigate(kaari.url() + "/inbox");
        isAccessible(page);
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(POST))
                .first()
                .click();
        assertThat(page.locator("h1")).hasText(POST);
        assertThat(page.locator(".preview").first()).containsText("Vastaamme tänään: https://www.example.org/");
        isAccessible(page);
        button(page, "Approve").click();
        assertThat(page.locator("#notices")).containsText("Approved");
    }

    private static void seeItOnTheSandbox(Page page, LocalDateTime due) throws InterruptedException {
        var moment = due.atZone(HELSINKI).toInstant();
        while (java.time.Instant.now().isBefore(moment)) Thread.sleep(200);
        page.navigate(kaari.url() + "/sandbox/x/1500000001");
        var late = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        while (page.getByText("Vastaamme tänään").count() == 0 && System.nanoTime() < late) page.reload();
        assertThat(page.getByText("Vastaamme tänään")).hasCount(1);
    }

    private static void seeItInTheCalendar(Page page, LocalDateTime due) {
        page.navigate(kaari.url() + "/calendar?month=" + due.format(DateTimeFormatter.ofPattern("yyyy-MM")));
        var chip = page.locator("a.chip").filter(new Locator.FilterOptions().setHasText(POST));
        assertThat(chip).containsText(due.format(DateTimeFormatter.ofPattern("HH:mm")));
        assertThat(chip.getByRole(AriaRole.IMG, new Locator.GetByRoleOptions().setName("Published")))
                .isVisible();
        isAccessible(page);
    }

    private static void seeItInTheFeed(Page page) throws IOException, InterruptedException {
        page.navigate(kaari.url() + "/feeds");
        isAccessible(page);
        button(page, "Make an address").click();
        var address = URI.create(page.locator("#address").inputValue());
        var feed = fetch(address, "");
        assertThat(feed.statusCode()).isEqualTo(200);
        assertThat(feed.body().replaceAll("\r\n[ \t]", "")).contains("BEGIN:VCALENDAR", POST, "Published");
        assertThat(fetch(address, feed.headers().firstValue("ETag").orElseThrow())
                        .statusCode())
                .isEqualTo(304);
    }

    private static HttpResponse<String> fetch(URI address, String known) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(address).timeout(Duration.ofSeconds(30));
        if (!known.isEmpty()) request.header("If-None-Match", known);
        try (var http = HttpClient.newHttpClient()) {
            return http.send(request.build(), BodyHandlers.ofString());
        }
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private static Locator button(Locator place, String name) {
        return place.getByRole(
                AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name).setExact(true));
    }

    private static void isAccessible(Page page) {
        var violations = new AxeBuilder(page).analyze().getViolations();
        assertThat(violations)
                .as(page.url())
                .extracting(
                        rule -> rule.getId() + ": " + rule.getNodes().getFirst().getHtml())
                .isEmpty();
    }
}
