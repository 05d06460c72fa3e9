package fi.kaari.api;

import static org.assertj.core.api.Assertions.assertThat;

import fi.kaari.PageTest;
import fi.kaari.signin.SignedIn;
import fi.kaari.signin.Token;
import fi.kaari.workspace.Role;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@PageTest
class FeedsApiTest {

    private static final JsonMapper JSON = new JsonMapper();

    @Autowired
    private MockMvcTester mvc;

    @Test
    void aProgramMakesRenewsAndEndsAFeed() {
        mvc.get().uri("/calendar").with(SignedIn.as(Role.EXPERT)).exchange();
        var made = make(Role.EXPERT, "{\"shows\":\"agreed\",\"language\":\"sv\"}");
        var listed =
                json(mvc.get().uri("/api/v1/feeds").with(Token.of(Role.EXPERT)).exchange());
        var id = listed.path(0).path("id").asString();

        assertThat(made).hasStatus(201);
        assertThat(status(made)).isEqualTo(200);
        assertThat(listed.path(0).path("shows").asString()).isEqualTo("agreed");
        assertThat(listed.toString()).doesNotContain(json(made).path("address").asString());

        var renewed = mvc.post()
                .uri("/api/v1/feeds/" + id + "/renew")
                .with(Token.of(Role.EXPERT))
                .exchange();
        assertThat(status(made)).isEqualTo(404);
        assertThat(status(renewed)).isEqualTo(200);

        assertThat(mvc.delete().uri("/api/v1/feeds/" + id).with(Token.of(Role.VIEWER)))
                .hasStatus(403);
        assertThat(mvc.delete().uri("/api/v1/feeds/" + id).with(Token.of(Role.EXPERT)))
                .hasStatus(204);
        assertThat(status(renewed)).isEqualTo(404);
    }

    @Test
    void othersFeedsAreForAdministrators() {
        assertThat(mvc.get().uri("/api/v1/feeds?others=true").with(Token.of(Role.LEAD)))
                .hasStatus(403);
        assertThat(mvc.get().uri("/api/v1/feeds?others=true").with(Token.of(Role.ADMIN)))
                .hasStatusOk();
    }

    @Test
    void whatNoFeedShowsIsRefused() {
        assertThat(make(Role.AUTHOR, "{\"shows\":\"everybody\"}")).hasStatus(422);
        assertThat(make(Role.AUTHOR, "{\"shows\":\"out\",\"arc\":\"zz\"}")).hasStatus(422);
        assertThat(make(Role.AUTHOR, "{}")).hasStatus(400);
    }

    private MvcTestResult make(Role role, String body) {
        return mvc.post()
                .uri("/api/v1/feeds")
                .with(Token.of(role))
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .exchange();
    }

    private int status(MvcTestResult told) {
        var path = URI.create(json(told).path("address").asString()).getPath();
        return mvc.get().uri(path).exchange().getResponse().getStatus();
    }

    private static JsonNode json(MvcTestResult answer) {
        return JSON.readTree(new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8));
    }
}
