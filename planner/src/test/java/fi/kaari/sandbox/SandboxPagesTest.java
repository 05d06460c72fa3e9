package fi.kaari.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import fi.kaari.PageTest;
import fi.kaari.platform.Platforms;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
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
    @EnumSource(Behaviour.class)
    void thePageTellsAPlatformHowToBehave(Behaviour behaviour) {
        published("Hei");

        assertThat(mvc.post()
                        .uri("/sandbox/facebook/" + account)
                        .param("behaviour", behaviour.name())
                        .header("Sec-Fetch-Site", "same-origin"))
                .hasRedirectedUrl("/sandbox/facebook/" + account);

        assertThat(page()).bodyText().containsPattern("value=\"" + behaviour + "\" checked");
    }

    @ParameterizedTest
    @ValueSource(strings = {"cross-site", "same-site", "none"})
    void anotherSiteTellsItNothing(String origin) {
        assertThat(mvc.post()
                        .uri("/sandbox/facebook/" + account)
                        .param("behaviour", "DOWN")
                        .header("Sec-Fetch-Site", origin))
                .hasStatus(403);
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
