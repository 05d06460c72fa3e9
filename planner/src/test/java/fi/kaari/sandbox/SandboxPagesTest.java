package fi.kaari.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import fi.kaari.PageTest;
import fi.kaari.platform.Platforms;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.json.JsonMapper;

/** Nobody signs in to the sandbox, so every request here comes from nobody. */
@PageTest
class SandboxPagesTest {

    private static final byte[] PIXEL = Base64.getDecoder()
            .decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==");

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private Platforms platforms;

    private final String account = UUID.randomUUID().toString();

    @Test
    void everythingPublishedIsShownAsFollowersWouldSeeIt() {
        var id = published("Hei <b>&\n\nmaailma #sää");

        assertThat(page())
                .hasStatusOk()
                .bodyText()
                .contains("Nothing on this page has reached the public.")
                .contains("id=\"" + id + "\"")
                .contains("Hei &lt;b&gt;&amp;\n\nmaailma ");
    }

    @Test
    void picturesAreShownWithTheirAlternativeTextAndComeFromTheSandbox() {
        var photo = JsonMapper.shared()
                .readTree(body(mvc.post()
                        .uri("/sandbox/facebook/v25.0/" + account + "/photos")
                        .multipart()
                        .file(new MockMultipartFile("source", "kuva.png", "image/png", PIXEL))
                        .param("alt_text_custom", "Piste \"sinisellä\"")
                        .header("Authorization", "Bearer sandbox-" + account)
                        .exchange()));
        assertThat(photo.path("post_id").asString()).isNotEmpty();

        var shown = body(page());
        assertThat(shown).contains("alt=\"Piste &quot;sinisellä&quot;\"", "width=\"1\" height=\"1\"");
        var address = shown.replaceFirst("(?s).*src=\"(/sandbox/files/[^\"]+)\".*", "$1");
        assertThat(mvc.get().uri(address))
                .hasStatusOk()
                .hasContentType("image/png")
                .body()
                .isEqualTo(PIXEL);
    }

    @Test
    void whatIsNotPublishedIsNotShown() {
        call("/feed", "published", "false", "Salaisuus");

        assertThat(page()).hasStatusOk().bodyText().doesNotContain("Salaisuus").contains("Nothing is published yet.");
    }

    @Test
    void allAccountsAreListed() {
        published("Hei");

        assertThat(mvc.get().uri("/sandbox"))
                .hasStatusOk()
                .bodyText()
                .contains("/sandbox/facebook/" + account)
                .contains("This is the sandbox.");
    }

    @ParameterizedTest
    @EnumSource(Trouble.Kind.class)
    void thePageLetsSomethingGoWrongAndTakesItAway(Trouble.Kind kind) {
        assertThat(begin(account, kind.name(), "same-origin")).hasRedirectedUrl("/sandbox/facebook/" + account);
        assertThat(body(page())).contains("What is wrong now", "3 more times");

        var number = body(page()).replaceFirst("(?s).*/sandbox/troubles/(\\d+)/end.*", "$1");
        assertThat(order("/sandbox/troubles/" + number + "/end", account))
                .hasRedirectedUrl("/sandbox/facebook/" + account);
        assertThat(body(page())).doesNotContain("What is wrong now");
    }

    @Test
    void anEndedTokenIsShownUntilAllIsWellAgain() {
        begin(account, "EXPIRED", null);
        call("/feed", "published", "true", "Hei");
        assertThat(body(page())).contains("The present token is not accepted.");

        order("/sandbox/troubles/end", account);

        assertThat(body(page())).doesNotContain("The present token is not accepted.");
        published("Hei");
    }

    @ParameterizedTest
    @ValueSource(strings = {"cross-site", "same-site", "none"})
    void anotherSiteTellsItNothing(String site) {
        assertThat(begin(account, "SLOW", site)).hasStatus(403);
        assertThat(mvc.post()
                        .uri("/sandbox/troubles/end")
                        .param("platform", "*")
                        .param("account", "*")
                        .header("Sec-Fetch-Site", site))
                .hasStatus(403);
    }

    private MvcTestResult begin(String whose, String kind, @Nullable String site) {
        var request = mvc.post()
                .uri("/sandbox/troubles")
                .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                .param("platform", "facebook")
                .param("account", whose)
                .param("kind", kind)
                .param("times", "3")
                .param("percent", kind.equals("EXPIRED") ? "100" : "20")
                .param("seed", "5");
        return (site == null ? request : request.header("Sec-Fetch-Site", site)).exchange();
    }

    private MvcTestResult order(String path, String whose) {
        return mvc.post()
                .uri(path)
                .param("platform", "facebook")
                .param("account", whose)
                .exchange();
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "fi", "sv", "nb"})
    void itSpeaksAllLanguages(String language) {
        assertThat(mvc.get().uri("/sandbox/facebook/" + account + "?language=" + language))
                .hasStatusOk()
                .bodyText()
                .containsPattern("<html[^>]*lang=\"" + language + "\"");
    }

    @Test
    void aDayHas24HoursInEnglish() {
        published("Hei");

        assertThat(body(page()))
                .containsPattern("\\d \\p{L}{3,4} \\d{4}, \\d{2}:\\d{2}\\b")
                .doesNotContainPattern("\\d\\h[AP]M");
    }

    @Test
    void aTroubleOfNoPlatformIsRefused() {
        assertThat(mvc.post()
                        .uri("/sandbox/troubles")
                        .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                        .param("platform", "nope")
                        .param("kind", "SLOW"))
                .hasStatus(400);
    }

    @Test
    void everyPlatformHasItsPage() {
        assertThat(platforms.all())
                .allSatisfy(platform -> assertThat(mvc.get().uri("/sandbox/" + platform.id() + "/" + account))
                        .hasStatusOk());
        assertThat(mvc.get().uri("/sandbox/myspace/" + account)).hasStatus(404);
    }

    @Test
    void everyPlatformAsksForAToken() {
        assertThat(platforms.all())
                .allSatisfy(platform -> assertThat(mvc.get()
                                .uri("/sandbox/" + platform.id() + "/v25.0/me")
                                .exchange()
                                .getResponse()
                                .getStatus())
                        .isIn(400, 401));
    }

    @ParameterizedTest
    @ValueSource(strings = {"nothing", "..%2Fsecret.key", "%2e%2e", "' OR 1=1"})
    void onlyItsOwnFilesAreGivenAway(String id) {
        assertThat(mvc.get()
                        .uri("/sandbox/files/{id}", id)
                        .exchange()
                        .getResponse()
                        .getStatus())
                .isBetween(400, 404);
    }

    private String published(String message) {
        return JsonMapper.shared()
                .readTree(body(call("/feed", "published", "true", message)))
                .path("id")
                .asString();
    }

    private MvcTestResult call(String edge, String name, String value, String message) {
        return mvc.post()
                .uri("/sandbox/facebook/v25.0/" + account + edge)
                .param(name, value)
                .param("message", message)
                .header("Authorization", "Bearer sandbox-" + account)
                .exchange();
    }

    private MvcTestResult page() {
        return mvc.get().uri("/sandbox/facebook/" + account).exchange();
    }

    private static String body(MvcTestResult result) {
        assertThat(result).hasStatusOk();
        return new String(result.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
