package fi.kaari.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import fi.kaari.House;
import fi.kaari.PageTest;
import fi.kaari.arc.Arc;
import fi.kaari.calendar.Storyboard;
import fi.kaari.post.Post;
import fi.kaari.publication.State;
import fi.kaari.signin.SignedIn;
import fi.kaari.workspace.Role;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.zip.GZIPInputStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@PageTest
@ExtendWith(OutputCaptureExtension.class)
class FeedPageTest {

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private JdbcClient database;

    private final Storyboard storyboard;

    private Arc arc;
    private Post draft;

    FeedPageTest(@Autowired ApplicationContext context) {
        storyboard = new Storyboard(context::getBean);
    }

    @BeforeEach
    void anArcWithADraft() {
        var today = LocalDate.now(House.HELSINKI);
        arc = storyboard.arc(
                "Tilattava " + UUID.randomUUID(),
                today.toString(),
                today.plusDays(60).toString());
        draft = storyboard.post(arc, "Tulossa", today.plusDays(30) + "T09:00");
    }

    @ParameterizedTest
    @ValueSource(strings = {".ics/", "", "/", ".ICS", ".ics.ics", "/x.ics"})
    void anAddressThatIsNotQuiteAFeedsIsNotThere(String ending) {
        var address = "/feeds/" + "A".repeat(43) + ending;

        assertThat(mvc.get().uri(address)).hasStatus(404);
        assertThat(mvc.head().uri(address)).hasStatus(404);
    }

    @Test
    void anAddressIsShownOnceAndNeverAgain() throws Exception {
        var made = make(Role.VIEWER, "EVERYTHING");
        var address = (String) made.getMvcResult().getFlashMap().get("address");

        var page = page(Role.VIEWER, address);
        assertThat(page.selectFirst("#address").val())
                .isEqualTo(address)
                .startsWith("http")
                .endsWith(".ics");
        assertThat(page.selectFirst("a[href^=webcal]").attr("href")).endsWith(".ics");
        assertThat(page.selectFirst("[data-copy]").attr("data-copy")).isEqualTo("#address");

        assertThat(page(Role.VIEWER, null).html())
                .doesNotContain(secret(address))
                .contains(arc.name());
    }

    @Test
    void aCalendarFetchesWithoutSigningInWithoutASessionAndWithoutACookie() throws Exception {
        var fetched = fetch(address(Role.VIEWER, "EVERYTHING"));

        assertThat(fetched).hasStatusOk();
        assertThat(fetched).headers().doesNotContainHeader("Set-Cookie").doesNotContainHeader("WWW-Authenticate");
        assertThat(fetched)
                .headers()
                .hasValue("Content-Type", "text/calendar;charset=UTF-8")
                .hasValue("Content-Disposition", "inline; filename=\"kaari.ics\"")
                .hasValue("Cache-Control", "private, no-cache")
                .hasValue("Vary", "Accept-Encoding");
        assertThat(fetched.getRequest().getSession(false)).isNull();
        assertThat(fetched.getResponse().getContentAsString(StandardCharsets.UTF_8))
                .startsWith("BEGIN:VCALENDAR\r\n")
                .contains("X-WR-CALNAME:Kaari · " + arc.name().substring(0, 20))
                .contains("SUMMARY:○ Tulossa · Facebook fi\r\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Bearer", "Bearer ", "Bearer nonsense", "Basic bm9ib2R5Ong="})
    void whateverACalendarSaysAboutItselfDoesNotMatter(String authorization) throws Exception {
        var address = address(Role.VIEWER, "EVERYTHING");

        assertThat(mvc.get().uri(address).header("Authorization", authorization))
                .hasStatusOk();
        assertThat(mvc.head().uri(address)).hasStatusOk();
    }

    @Test
    void whatACalendarHasIsNotSentAgainUntilThePlanChanges() throws Exception {
        var address = address(Role.VIEWER, "EVERYTHING");
        var tag = fetch(address).getResponse().getHeader("ETag");

        assertThat(fetch(address, tag)).hasStatus(304).bodyText().isEmpty();
        assertThat(fetch(address, tag)).headers().hasValue("ETag", tag);
        assertThat(fetch(address, "\"another\", " + tag + ", W/\"third\"")).hasStatus(304);
        assertThat(fetch(address, tag.substring(2))).hasStatus(304);
        assertThat(fetch(address, "*")).hasStatus(304);
        assertThat(fetch(address, "W/\"another\"")).hasStatusOk();
        assertThat(fetch(address, "nonsense \" \" , ,,")).hasStatusOk();

        storyboard.submitted(draft.id());
        assertThat(fetch(address, tag)).hasStatusOk().bodyText().contains("SUMMARY:◐ Tulossa");
    }

    @Test
    void anotherArcsChangeIsWrittenAnewButNotSent() throws Exception {
        var address = address(Role.VIEWER, "EVERYTHING");
        var tag = fetch(address).getResponse().getHeader("ETag");

        storyboard.arc("Muu", "2031-01-01", "2031-01-02");

        assertThat(fetch(address, tag)).hasStatus(304);
    }

    @Test
    void aDateCountsOnlyIfItIsExactlyTheOneThatWasGivenAndOldEnough() throws Exception {
        var address = address(Role.VIEWER, "EVERYTHING");
        assertThat(fetch(address)).headers().doesNotContainHeader("Last-Modified");

        database.sql("UPDATE audit_entry SET at = '2026-11-01 07:08:09.123456' WHERE workspace = 'viestinta'")
                .update();
        storyboard.arc("Stempel", "2031-01-01", "2031-01-02");
        database.sql("UPDATE audit_entry SET at = '2026-11-01 07:08:09.123456' WHERE workspace = 'viestinta'")
                .update();

        var date = fetch(address).getResponse().getHeader("Last-Modified");
        assertThat(date).matches("\\w{3}, \\d{2} \\w{3} \\d{4} \\d{2}:\\d{2}:\\d{2} GMT");
        assertThat(mvc.get().uri(address).header("If-Modified-Since", date)).hasStatus(304);
        assertThat(mvc.get().uri(address).header("If-Modified-Since", "Sun, 01 Jan 2040 00:00:00 GMT"))
                .hasStatusOk();
        assertThat(mvc.get().uri(address).header("If-Modified-Since", "yesterday"))
                .hasStatusOk();
        assertThat(mvc.get().uri(address).header("If-Modified-Since", date).header("If-None-Match", "W/\"old\""))
                .hasStatusOk();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "gzip | true", "gzip, deflate, br, zstd | true", "deflate,x-gzip | true", "GZIP;q=0.5 | true",
                        "br | false",
                "gzip;q=0 | false", "gzip; q=0.0, br | false", "identity | false", "'' | false", "notgzip | false"
            })
    void theFeedIsCompressedForThoseWhoTakeIt(String accepted, boolean compressed) throws Exception {
        var address = address(Role.VIEWER, "EVERYTHING");
        var fetched = mvc.get().uri(address).header("Accept-Encoding", accepted).exchange();

        assertThat(fetched.getResponse().getHeader("Content-Encoding")).isEqualTo(compressed ? "gzip" : null);
        var octets = fetched.getResponse().getContentAsByteArray();
        assertThat(fetched.getResponse().getContentLength()).isEqualTo(octets.length);
        assertThat(new String(compressed ? plain(octets) : octets, StandardCharsets.UTF_8))
                .startsWith("BEGIN:VCALENDAR")
                .endsWith("END:VCALENDAR\r\n");
    }

    @Test
    void aFeedShowsOnlyWhatWasAskedFor() throws Exception {
        var approved =
                storyboard.post(arc, "Hyvä", LocalDate.now(House.HELSINKI).plusDays(31) + "T09:00");
        storyboard.approved(approved.id());
        var out = storyboard.post(arc, "Ulkona", LocalDate.now(House.HELSINKI).plusDays(32) + "T09:00");
        storyboard.approved(out.id());
        storyboard.stands(out.variants().getFirst().id(), State.PUBLISHED, "https://facebook.example/1");
        storyboard.post(arc, "Kaukana", LocalDate.now(House.HELSINKI).plusMonths(14) + "T09:00");

        assertThat(summaries(Role.VIEWER, "EVERYTHING"))
                .containsExactly("○ Tulossa · Facebook fi", "✓ Hyvä · Facebook fi", "↗ Ulkona · Facebook fi");
        assertThat(summaries(Role.VIEWER, "AGREED")).containsExactly("✓ Hyvä · Facebook fi", "↗ Ulkona · Facebook fi");
        assertThat(summaries(Role.VIEWER, "OUT")).containsExactly("↗ Ulkona · Facebook fi");
    }

    @Test
    void aRevokedAddressLooksLikeOneThatNeverWas() throws Exception {
        var address = address(Role.VIEWER, "EVERYTHING");
        var feed =
                page(Role.VIEWER, null).select("form[action$=/revoke]").last().attr("action");

        assertThat(mvc.post().uri(feed).with(csrf()).with(SignedIn.as(Role.VIEWER)))
                .hasStatus3xxRedirection();

        var revoked = fetch(address);
        var unknown = fetch("/feeds/" + FeedSecret.random().value() + ".ics");
        var malformed = fetch("/feeds/x.ics");
        assertThat(List.of(revoked, unknown, malformed)).allSatisfy(answer -> {
            assertThat(answer).hasStatus(404).bodyText().isEmpty();
            assertThat(answer.getResponse().getHeaderNames())
                    .isEqualTo(unknown.getResponse().getHeaderNames());
        });
    }

    @Test
    void somebodyElsesFeedIsNotToBeTouched() throws Exception {
        address(Role.VIEWER, "EVERYTHING");
        var renew =
                page(Role.VIEWER, null).select("form[action$=/renew]").last().attr("action");

        assertThat(mvc.post().uri(renew).with(csrf()).with(SignedIn.as(Role.AUTHOR)))
                .hasStatus(404);
        assertThat(mvc.post().uri(renew).with(csrf()).with(SignedIn.as(Role.ADMIN)))
                .hasStatus(404);
        assertThat(mvc.post().uri(renew.replace("renew", "revoke")).with(csrf()).with(SignedIn.as(Role.AUTHOR)))
                .hasStatus(403);
        assertThat(page(Role.AUTHOR, null).html()).doesNotContain(renew);
        assertThat(page(Role.ADMIN, null).html())
                .contains(renew.replace("renew", "revoke"))
                .doesNotContain(renew);
        assertThat(mvc.post().uri(renew.replace("renew", "revoke")).with(csrf()).with(SignedIn.as(Role.ADMIN)))
                .hasStatus3xxRedirection();
    }

    @Test
    void theFeedOfSomebodyWhoHasLostTheirRolesEndsWhenTheyComeBack() throws Exception {
        var address = address(Role.EXPERT, "EVERYTHING");
        assertThat(fetch(address)).hasStatusOk();

        mvc.get().uri("/calendar").with(SignedIn.noLongerAs(Role.EXPERT)).exchange();

        assertThat(fetch(address)).hasStatus(404);
    }

    @Test
    void theFeedOfSomebodyWhoHasNotComeForLongRestsUntilTheyDo() throws Exception {
        var address = address(Role.LEAD, "EVERYTHING");

        database.sql("UPDATE person SET seen_at = '2020-01-01 07:00:00' WHERE subject = 'lead'")
                .update();
        var resting = fetch(address);
        assertThat(resting)
                .hasStatusOk()
                .bodyText()
                .contains("DTSTART;VALUE=DATE:20200629")
                .doesNotContain("Tulossa");
        assertThat(fetch(address, resting.getResponse().getHeader("ETag"))).hasStatus(304);

        mvc.get().uri("/calendar").with(SignedIn.as(Role.LEAD)).exchange();
        assertThat(fetch(address)).bodyText().contains("Tulossa");
    }

    @Test
    void theOwnerSeesThatTheFeedIsInUse() throws Exception {
        var address = address(Role.VIEWER, "EVERYTHING");
        assertThat(page(Role.VIEWER, null).select(".feeds li").last().text()).contains("never fetched");

        fetch(address);

        assertThat(page(Role.VIEWER, null).select(".feeds li").last().text()).contains("last fetched");
    }

    @Test
    void noSecretIsEverLogged(CapturedOutput output) throws Exception {
        var address = address(Role.VIEWER, "EVERYTHING");

        fetch(address);
        fetch("/feeds/" + secret(address) + "x.ics");
        database.sql("UPDATE feed SET shows = 'nonsense' WHERE secret_hash = ?")
                .param(new FeedSecret(secret(address)).hash())
                .update();
        assertThat(fetch(address)).hasFailed();
        database.sql("DELETE FROM feed WHERE shows = 'nonsense'").update();

        assertThat(output.getAll()).doesNotContain(secret(address));
    }

    @ParameterizedTest
    @ValueSource(strings = {"fi", "sv", "nb"})
    void thePageSpeaksEveryLanguage(String language) throws Exception {
        var address = address(Role.ADMIN, "OUT");
        var answer = mvc.get()
                .uri("/feeds")
                .header("Accept-Language", language)
                .flashAttr("address", address)
                .with(SignedIn.as(Role.ADMIN))
                .exchange();

        assertThat(answer).hasStatusOk();
        assertThat(Jsoup.parse(answer.getResponse().getContentAsString())
                        .selectFirst("html")
                        .attr("lang"))
                .isEqualTo(language);
    }

    @Test
    void nonsenseInTheFormIsRefused() {
        assertThat(make(Role.VIEWER, "ALL")).hasStatus4xxClientError();
        assertThat(mvc.post()
                        .uri("/feeds")
                        .param("shows", "OUT")
                        .param("arc", "11111111-2222-3333-4444-555555555555")
                        .with(csrf())
                        .with(SignedIn.as(Role.VIEWER)))
                .hasStatus(404);
        assertThat(mvc.post().uri("/feeds").with(SignedIn.as(Role.VIEWER))).hasStatus(403);
        assertThat(mvc.get().uri("/feeds")).hasStatus3xxRedirection();
    }

    private MvcTestResult make(Role role, String shows) {
        return mvc.post()
                .uri("/feeds")
                .param("shows", shows)
                .param("arc", arc.id().value())
                .param("speaks", "fi")
                .with(csrf())
                .with(SignedIn.as(role))
                .exchange();
    }

    /** The path of a new feed's address. */
    private String address(Role role, String shows) {
        var address = (String) make(role, shows).getMvcResult().getFlashMap().get("address");
        return address.substring(address.indexOf("/feeds/"));
    }

    private static String secret(String address) {
        return address.replaceAll(".*/feeds/|\\.ics", "");
    }

    private MvcTestResult fetch(String address) {
        return mvc.get().uri(address).exchange();
    }

    private MvcTestResult fetch(String address, String tags) {
        return mvc.get().uri(address).header("If-None-Match", tags).exchange();
    }

    private List<String> summaries(Role role, String shows) throws UnsupportedEncodingException {
        return fetch(address(role, shows))
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8)
                .lines()
                .filter(line -> line.startsWith("SUMMARY:"))
                .map(line -> line.substring("SUMMARY:".length()))
                .toList();
    }

    private Document page(Role role, String fresh) throws UnsupportedEncodingException {
        var request = mvc.get().uri("/feeds").header("Accept-Language", "en").with(SignedIn.as(role));
        if (fresh != null) request = request.flashAttr("address", fresh);
        var answer = request.exchange();
        assertThat(answer).hasStatusOk();
        return Jsoup.parse(answer.getResponse().getContentAsString());
    }

    private static byte[] plain(byte[] compressed) throws IOException {
        try (var gzip = new GZIPInputStream(new ByteArrayInputStream(compressed))) {
            return gzip.readAllBytes();
        }
    }
}
