package fi.kaari.api;

import static org.assertj.core.api.Assertions.assertThat;

import fi.kaari.PageTest;
import fi.kaari.calendar.Storyboard;
import fi.kaari.post.Post;
import fi.kaari.signin.Token;
import fi.kaari.workspace.Role;
import jakarta.servlet.RequestDispatcher;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What programs are told when they ask for what cannot be. */
@PageTest
class RefusalsTest {

    private static final JsonMapper JSON = new JsonMapper();
    private static final String ARC =
            "{\"name\":\"A\",\"shape\":\"series\",\"from\":\"2034-05-01\",\"to\":\"2034-05-31\",%s}";

    private final MockMvcTester mvc;
    private final Storyboard storyboard;

    RefusalsTest(@Autowired MockMvcTester mvc, @Autowired ApplicationContext context) {
        this.mvc = mvc;
        this.storyboard = new Storyboard(context::getBean);
    }

    @ParameterizedTest
    @CsvSource({
        "404, no-such-address, Tässä osoitteessa ei ole mitään.",
        "405, method-not-allowed, Tämä osoite ei tunne tätä metodia.",
        "400, bad-request, 'Pyyntöä ei voi lukea. Osoitteessa /v3/api-docs kerrotaan, millainen se voi olla.'",
        "500, broken, Kaaressa meni jotain rikki. Se on kirjattu lokiin. Kerro siitä ylläpidolle."
    })
    void whatNobodyElseAnswersIsAProblemToo(int status, String code, String detail) {
        var answer = mvc.get()
                .uri("/error")
                .with(Token.of(Role.VIEWER))
                .requestAttr(RequestDispatcher.ERROR_STATUS_CODE, status)
                .requestAttr(RequestDispatcher.ERROR_REQUEST_URI, "/api/v1/nothing")
                .header(HttpHeaders.ACCEPT_LANGUAGE, "fi")
                .exchange();

        assertThat(answer).hasStatus(status).hasContentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON);
        assertThat(json(answer).path("code").asString()).isEqualTo(code);
        assertThat(json(answer).path("detail").asString()).isEqualTo(detail);
        assertThat(json(answer).path("instance").asString()).isEqualTo("/api/v1/nothing");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            GET  | /api/v1/arcs?archived=zz                   | archived
            GET  | /api/v1/calendar?from=zz&before=zz         | from
            GET  | /api/v1/calendar?before=2034-01-01T00:00Z  | from
            GET  | /api/v1/posts                              | arc
            GET  | /api/v1/media?limit=99999999999            | limit
            """)
    void aParameterThatCannotBeReadIsNamed(String method, String address, String field) {
        var answer = ask(HttpMethod.valueOf(method), address, null);

        assertThat(answer).hasStatus(400);
        assertThat(json(answer).path("code").asString()).isEqualTo("fields");
        assertThat(json(answer).path("fields").path(0).path("field").asString()).isEqualTo(field);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            "beats":[null]                          | beats[0]
            "beats":[{"name":"B"}]                  | beats[0].kind
            "beats":[{"name":"B","kind":"hook","from":"zz","to":"2034-05-02"}] | beats[0].from
            "eventOn":"2034-13-01"                  | eventOn
            "beats":{}                              | beats
            """)
    void aFieldOfAnArcThatCannotBeReadIsNamed(String part, String field) {
        assertThat(fields(ask(HttpMethod.POST, "/api/v1/arcs", ARC.formatted(part))))
                .contains(field);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            "variants":[null]                       | variants[0]
            "variants":[{"channel":"%1$s","language":"fi","time":{"local":"2034-05-01T09:00"},"media":[null]}] | variants[0].media[0]
            "variants":[{"channel":"%1$s","language":"fi","time":null}]                             | variants[0].time
            """)
    void aFieldOfAPostThatCannotBeReadIsNamed(String part, String field) {
        var arc = storyboard.arc("Kentät", "2034-05-01", "2034-05-31");
        var body =
                "{\"arc\":\"" + arc.id() + "\",\"title\":\"A\"," + part.formatted(storyboard.channel("facebook")) + "}";

        assertThat(fields(ask(HttpMethod.POST, "/api/v1/posts", body))).contains(field);
    }

    @Test
    void aBodyThatIsNoJsonIsRefusedWithItsPlace() {
        var answer = ask(HttpMethod.POST, "/api/v1/arcs", "{\"name\":\n!");

        assertThat(answer).hasStatus(400);
        assertThat(json(answer).path("code").asString()).isEqualTo("body.unreadable");
        assertThat(json(answer).path("line").asInt()).isEqualTo(2);
    }

    @Test
    void anIdThatIsNoneNamesNothing() {
        var answer = ask(HttpMethod.GET, "/api/v1/arcs/zz", null);

        assertThat(answer).hasStatus(404);
        assertThat(json(answer).path("detail").asString()).isEqualTo("Här finns inget med id zz.");
    }

    @Test
    void aWordThatNamesNothingIsRefusedWithItsField() {
        var answer = ask(HttpMethod.POST, "/api/v1/arcs", ARC.formatted("\"colour\":\"pink\""));

        assertThat(answer).hasStatus(422);
        assertThat(json(answer).path("code").asString()).isEqualTo("unreadable");
        assertThat(json(answer).path("field").asString()).isEqualTo("colour");
        assertThat(json(answer).path("detail").asString()).startsWith("colour kan inte vara ”pink”");
    }

    @Test
    void nobodyIsToldInTheirLanguageToo() {
        var answer = mvc.get()
                .uri("/api/v1/arcs")
                .header(HttpHeaders.ACCEPT_LANGUAGE, "sv")
                .exchange();

        assertThat(json(answer).path("code").asString()).isEqualTo("unauthorised");
        assertThat(json(answer).path("detail").asString()).startsWith("Skicka en giltig token");
    }

    @Test
    void theVersionMayComeAsAWeakTagAndNotAsAnyVersion() {
        var post = post();

        assertThat(moved(post, "*", "2034-05-02T09:00")).hasStatus(400);
        assertThat(json(moved(post, "*", "2034-05-02T09:00")).path("code").asString())
                .isEqualTo("if-match-unreadable");
        assertThat(moved(post, "W/\"1\"", "2034-05-02T09:00")).hasStatusOk();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2034-05-02T09:00Z", "2034-05-02T09:00+03:00", "2034-05-02T09:00:30", "2034-05-02", "zz"})
    void aTimeIsLocalAndToTheMinute(String local) {
        var answer = moved(post(), "\"1\"", local);

        assertThat(answer).hasStatus(422);
        assertThat(json(answer).path("field").asString()).isEqualTo("time.local");
    }

    @Test
    void aPostInTheHourThatClocksShowTwiceCanBeWrittenBack() {
        var arc = storyboard.arc("Kellot", "2034-10-01", "2034-11-30");
        var post = storyboard.post(arc, "Kahdesti", "2034-10-29T03:30");
        var address = "/api/v1/posts/" + post.id();
        var read = ask(HttpMethod.GET, address, null);

        var written = mvc.put()
                .uri(address)
                .with(Token.of(Role.AUTHOR))
                .header(HttpHeaders.IF_MATCH, "\"1\"")
                .contentType(MediaType.APPLICATION_JSON)
                .content(text(read))
                .exchange();

        assertThat(written).hasStatusOk();
        assertThat(json(read)
                        .path("variants")
                        .path(0)
                        .path("time")
                        .path("occurrence")
                        .asString())
                .isEqualTo("earlier");
        assertThat(json(written).path("variants")).isEqualTo(json(read).path("variants"));
    }

    @Test
    void theDescriptionNamesTheWordsTheRefusalsAndTheHeaders() {
        var api = json(mvc.get().uri("/v3/api-docs").exchange());
        var revise = api.path("paths").path("/api/v1/arcs/{id}").path("put");

        assertThat(api.path("components")
                        .path("schemas")
                        .path("ArcBody")
                        .path("properties")
                        .path("shape")
                        .path("enum")
                        .toString())
                .contains("\"five-act\"");
        assertThat(revise.path("responses").propertyNames()).contains("200", "401", "404", "412", "422", "428");
        assertThat(revise.path("parameters").toString()).contains("Kaari-Workspace");
        assertThat(revise.path("parameters")
                        .path(0)
                        .path("schema")
                        .path("format")
                        .asString())
                .isEqualTo("uuid");
        assertThat(api.path("paths")
                        .path("/api/v1/arcs")
                        .path("post")
                        .path("responses")
                        .propertyNames())
                .contains("201")
                .doesNotContain("200");
        assertThat(api.path("paths")
                        .path("/api/v1/imports/{id}/take")
                        .path("post")
                        .path("responses")
                        .propertyNames())
                .contains("202")
                .doesNotContain("200");
    }

    private Post post() {
        return storyboard.post(storyboard.arc("Ajat", "2034-05-01", "2034-05-31"), "Aika", "2034-05-10T09:00");
    }

    private MvcTestResult moved(Post post, String version, String local) {
        return mvc.put()
                .uri(
                        "/api/v1/posts/{id}/variants/{variant}/time",
                        post.id(),
                        post.variants().getFirst().id())
                .with(Token.of(Role.AUTHOR))
                .header(HttpHeaders.IF_MATCH, version)
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"local\":\"" + local + "\"}")
                .exchange();
    }

    private MvcTestResult ask(HttpMethod method, String address, String body) {
        var request =
                mvc.method(method).uri(address).with(Token.of(Role.AUTHOR)).header(HttpHeaders.ACCEPT_LANGUAGE, "sv");
        return (body == null
                        ? request
                        : request.contentType(MediaType.APPLICATION_JSON).content(body))
                .exchange();
    }

    private static java.util.List<String> fields(MvcTestResult answer) {
        assertThat(answer).hasStatus(400);
        assertThat(json(answer).path("code").asString()).isEqualTo("fields");
        return json(answer)
                .path("fields")
                .valueStream()
                .map(each -> each.path("field").asString())
                .toList();
    }

    private static JsonNode json(MvcTestResult answer) {
        return JSON.readTree(text(answer));
    }

    private static String text(MvcTestResult answer) {
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
