package fi.kaari.api;

import static org.assertj.core.api.Assertions.assertThat;

import fi.kaari.PageTest;
import fi.kaari.signin.Token;
import fi.kaari.workspace.Role;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@PageTest
class TemplatesApiTest {

    private static final JsonMapper JSON = new JsonMapper();
    private static final String TEMPLATES = "/api/v1/templates";

    @Autowired
    private MockMvcTester mvc;

    @Test
    void aTemplateIsCreatedChangedAndRemoved() {
        var name = fresh();
        var created = send(HttpMethod.POST, TEMPLATES, name, "$text", "");
        var address = TEMPLATES + "/" + json(created).path("id").asString();

        assertThat(created).hasStatus(201).headers().hasValue("ETag", "\"1\"");
        assertThat(send(HttpMethod.PUT, address, name, "$text\n#rekry", "\"1\""))
                .hasStatusOk();
        assertThat(json(get(address)).path("body").asString()).isEqualTo("$text\n#rekry");
        assertThat(json(get(TEMPLATES)).findValuesAsString("name")).contains(name);
        assertThat(send(HttpMethod.DELETE, address, name, "", "\"2\"")).hasStatus(204);
        assertThat(get(address)).hasStatus(404);
    }

    @Test
    void aStaleChangeIsRefusedWithBothVersions() {
        var name = fresh();
        var address = TEMPLATES + "/"
                + json(send(HttpMethod.POST, TEMPLATES, name, "$text", ""))
                        .path("id")
                        .asString();
        send(HttpMethod.PUT, address, name, "$text, theirs", "\"1\"");

        var refused = send(HttpMethod.PUT, address, name, "$text, mine", "\"1\"");

        assertThat(refused).hasStatus(412);
        assertThat(json(refused).path("current").path("body").asString()).isEqualTo("$text, theirs");
        assertThat(json(refused).path("attempted").path("body").asString()).isEqualTo("$text, mine");
    }

    @Test
    void aFaultIsRefusedWithItsPlaceAndInWords() {
        var refused = send(HttpMethod.POST, TEMPLATES, fresh(), "$text\n$lnk", "");

        assertThat(refused).hasStatus(422);
        assertThat(json(refused).path("code").asString()).isEqualTo("template.unknown");
        assertThat(json(refused).path("detail").asString()).isEqualTo("Nothing is called $lnk. Did you mean $link?");
        assertThat(json(refused).path("line").asInt()).isEqualTo(2);
        assertThat(json(refused).path("column").asInt()).isEqualTo(1);
    }

    @Test
    void aNameThatIsTakenIsRefused() {
        var name = fresh();
        send(HttpMethod.POST, TEMPLATES, name, "$text", "");

        var refused = send(HttpMethod.POST, TEMPLATES, name, "$text", "");

        assertThat(refused).hasStatus(422);
        assertThat(json(refused).path("code").asString()).isEqualTo("template.invalid.name.taken");
    }

    @Test
    void whoOnlyLooksChangesNothing() {
        assertThat(mvc.post()
                        .uri(TEMPLATES)
                        .with(Token.of(Role.VIEWER))
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(body(fresh(), "$text")))
                .hasStatus(403);
    }

    private MvcTestResult get(String address) {
        return mvc.get().uri(address).with(Token.of(Role.AUTHOR)).exchange();
    }

    private MvcTestResult send(HttpMethod method, String address, String name, String body, String version) {
        var request = mvc.method(method)
                .uri(address)
                .with(Token.of(Role.AUTHOR))
                .contentType(MediaType.APPLICATION_JSON)
                .content(body(name, body));
        return version.isEmpty()
                ? request.exchange()
                : request.header("If-Match", version).exchange();
    }

    private static String body(String name, String body) {
        return JSON.writeValueAsString(Map.of("name", name, "body", body));
    }

    private static JsonNode json(MvcTestResult answer) {
        return JSON.readTree(new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8));
    }

    private static String fresh() {
        return "Pohja " + UUID.randomUUID();
    }
}
