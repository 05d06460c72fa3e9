package fi.kaari.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fi.kaari.PageTest;
import fi.kaari.signin.Token;
import fi.kaari.workspace.Role;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@PageTest
class ApiTest {

    private static final JsonMapper JSON = new JsonMapper();
    private static final LocalDateTime SOON =
            LocalDateTime.now(ZoneId.of("Europe/Helsinki")).plusDays(3).truncatedTo(ChronoUnit.MINUTES);

    @Autowired
    private MockMvcTester mvc;

    @Test
    void nobodyComesInWithoutAToken() {
        assertThat(mvc.get().uri("/api/v1/arcs"))
                .hasStatus(401)
                .hasContentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON);
    }

    @Test
    void aTokenSaysWhoItIs() {
        var me = json(mvc.get().uri("/api/v1/me").with(Token.of(Role.EXPERT)).exchange());

        assertThat(me.path("roles").path(0).asString()).isEqualTo("expert");
        assertThat(me.path("workspace").asString()).isEqualTo("viestinta");
    }

    @Test
    void anArcIsLaidOutFromItsShape() {
        var arc = json(begun("Laid out by a program"));

        assertThat(arc.path("beats").size()).isEqualTo(6);
        assertThat(arc.path("revision").asInt()).isEqualTo(1);
    }

    @Test
    void aChangeNamesTheVersionItIsAbout() {
        var arc = json(begun("To be changed"));
        var address = "/api/v1/arcs/" + arc.path("id").asString() + "/archive";

        assertThat(mvc.post().uri(address).with(Token.of(Role.AUTHOR))).hasStatus(428);
        assertThat(mvc.post().uri(address).with(Token.of(Role.AUTHOR)).header("If-Match", "yesterday"))
                .hasStatus(400);
        assertThat(mvc.post().uri(address).with(Token.of(Role.AUTHOR)).header("If-Match", "\"1\""))
                .hasStatusOk()
                .headers()
                .hasValue("ETag", "\"2\"");
    }

    @Test
    void aStaleChangeIsRefusedWithBothVersions() {
        var arc = json(begun("Written by two"));
        var address = "/api/v1/arcs/" + arc.path("id").asString();
        revise(address, "The first is faster");

        var refused = revise(address, "The second keeps everything");

        assertThat(refused).hasStatus(412);
        assertThat(json(refused).path("current").path("name").asString()).isEqualTo("The first is faster");
        assertThat(json(refused).path("attempted").path("name").asString()).isEqualTo("The second keeps everything");
    }

    @Test
    void anArcThatIsReplacedWithoutItsBeatsKeepsThem() {
        var arc = json(begun("With beats of its own"));

        var revised = json(revise("/api/v1/arcs/" + arc.path("id").asString(), "Only the name is new"));

        assertThat(revised.path("name").asString()).isEqualTo("Only the name is new");
        assertThat(revised.path("beats")).isEqualTo(arc.path("beats"));
    }

    @Test
    void aPersonsRightsAreTheSameAsInThePages() {
        var refused = mvc.post()
                .uri("/api/v1/arcs")
                .with(Token.of(Role.VIEWER))
                .contentType(MediaType.APPLICATION_JSON)
                .content(arc("Not theirs to begin"))
                .exchange();

        assertThat(refused).hasStatus(403);
        assertThat(json(refused).path("code").asString()).isEqualTo("not-allowed");
        assertThat(json(refused).path("roles").size()).isEqualTo(4);
    }

    @Test
    void aRefusalIsWrittenInTheLanguageOfTheRequest() {
        var refused = mvc.post()
                .uri("/api/v1/arcs")
                .with(Token.of(Role.AUTHOR))
                .header("Accept-Language", "fi")
                .contentType(MediaType.APPLICATION_JSON)
                .content(arc("  "))
                .exchange();

        assertThat(refused).hasStatus(422);
        assertThat(json(refused).path("code").asString()).isEqualTo("arc.invalid.name");
        assertThat(json(refused).path("detail").asString()).isEqualTo("Anna tarinalle nimi.");
    }

    @Test
    void missingFieldsAreNamed() {
        var refused = mvc.post()
                .uri("/api/v1/arcs")
                .with(Token.of(Role.AUTHOR))
                .contentType(MediaType.APPLICATION_JSON)
                .content("{}")
                .exchange();

        assertThat(refused).hasStatus(400);
        assertThat(json(refused).path("fields").size()).isEqualTo(4);
    }

    @Test
    void aTimeThatDoesNotExistIsRefusedWithTheNearestOnes() {
        var refused = drafted(json(begun("Clocks go forward")), "2027-03-28T03:30", "");

        assertThat(refused).hasStatus(422);
        assertThat(json(refused).path("code").asString()).isEqualTo("time.missing");
        assertThat(json(refused).path("choices").path(1).asString()).startsWith("2027-03-28T04:00");
    }

    @Test
    void aTimeThatExistsTwiceAsksWhichOneIsMeant() {
        var arc = json(begun("Clocks go back"));

        var refused = drafted(arc, "2027-10-31T03:30", "");
        var later = drafted(arc, "2027-10-31T03:30", "\"occurrence\": \"later\",");

        assertThat(json(refused).path("code").asString()).isEqualTo("time.twice");
        assertThat(json(later).path("variants").path(0).path("time").path("due").asString())
                .isEqualTo("2027-10-31T01:30:00Z");
    }

    @Test
    void aLanguageIsReadWithoutItsCountryAndHasToBeOne() {
        var arc = json(begun("In a tongue"));

        assertThat(json(drafted(arc, "en_GB", SOON.toString(), ""))
                        .path("variants")
                        .path(0)
                        .path("language")
                        .asString())
                .isEqualTo("en");
        var refused = drafted(arc, "xx", SOON.toString(), "");
        assertThat(refused).hasStatus(422);
        assertThat(json(refused).path("detail").asString()).contains("“xx”", "fi, sv, en, nb");
    }

    @Test
    void aPostGoesFromDraftToApproved() {
        var post = json(drafted(json(begun("The whole way")), SOON.toString(), ""));
        var address = "/api/v1/posts/" + post.path("id").asString();

        assertThat(submitted(address, "{}")).hasStatus(422);
        var review = json(submitted(address, "{\"reason\": \"Leads nowhere on purpose.\"}"));
        assertThat(review.path("state").asString()).isEqualTo("in-review");

        assertThat(decided(review, Role.AUTHOR)).hasStatus(403);
        assertThat(decided(review, Role.LEAD)).hasStatus(403);
        var byProgram = decided(review, Token.ofProgram(Role.values()));
        assertThat(byProgram).hasStatus(403);
        assertThat(json(byProgram).path("code").asString()).isEqualTo("decision.nobody-signed-in");
        assertThat(decided(review, Role.EXPERT)).hasStatusOk();
        assertThat(json(decided(review, Role.LEAD)).path("state").asString()).isEqualTo("approved");

        var ledger = json(mvc.get()
                .uri(address + "/publications")
                .with(Token.of(Role.VIEWER))
                .exchange());
        assertThat(ledger.path(0).path("state").asString()).isEqualTo("waiting");
    }

    @Test
    void aFlowIsReadAndChangedByItsVersion() {
        var address = "/api/v1/arcs/" + json(begun("Own steps")).path("id").asString() + "/flow";
        var wish = "{\"steps\": [{\"role\": \"lead\"}]}";

        var usual = mvc.get().uri(address).with(Token.of(Role.VIEWER)).exchange();
        assertThat(json(usual).path("steps").size()).isEqualTo(2);
        assertThat(json(usual).path("isOwn").asBoolean()).isFalse();
        assertThat(flow(Role.EXPERT, address, wish)).hasStatus(403);
        assertThat(json(flow(Role.LEAD, address, wish)).path("revision").asInt())
                .isEqualTo(1);
        assertThat(json(flow(Role.ADMIN, address, wish)).path("code").asString())
                .isEqualTo("stale-flow");
        assertThat(flow(Role.LEAD, address, "{\"steps\": [{\"role\": \"author\"}]}"))
                .hasStatus4xxClientError();
        assertThat(json(flow(Role.LEAD, address, "{\"steps\": []}"))
                        .path("code")
                        .asString())
                .isEqualTo("flow.empty");
    }

    @Test
    void aProgramReleasesNothingPastTheSteps() {
        var post = json(drafted(json(begun("In an emergency")), SOON.toString(), ""));
        var review = json(submitted(
                "/api/v1/posts/" + post.path("id").asString(), "{\"reason\": \"Leads nowhere on purpose.\"}"));
        var address = "/api/v1/reviews/" + review.path("id").asString() + "/release";
        var wish = "{\"digest\": \"%s\", \"reason\": \"Storm\"}"
                .formatted(review.path("digest").asString());

        var answer = mvc.post()
                .uri(address)
                .with(Token.ofProgram(Role.values()))
                .contentType(MediaType.APPLICATION_JSON)
                .content(wish)
                .exchange();

        assertThat(answer).hasStatus(403);
        assertThat(json(answer).path("code").asString()).isEqualTo("decision.nobody-signed-in");
    }

    private MvcTestResult flow(Role role, String address, String wish) {
        return mvc.put()
                .uri(address)
                .with(Token.of(role))
                .header("If-Match", "\"0\"")
                .contentType(MediaType.APPLICATION_JSON)
                .content(wish)
                .exchange();
    }

    @Test
    void aVariantIsShownAsItWillBePublished() {
        var post = json(drafted(json(begun("As it will be read")), SOON.toString(), ""));
        var variant = post.path("variants").path(0).path("id").asString();

        var assessment = json(mvc.get()
                .uri("/api/v1/posts/" + post.path("id").asString() + "/variants/" + variant + "/assessment")
                .with(Token.of(Role.VIEWER))
                .exchange());

        assertThat(assessment.path("text").asString()).isEqualTo("Hello from As it will be read");
        assertThat(assessment.path("counts").path(0).path("used").asInt()).isPositive();
        assertThat(assessment.path("findings").path(0).path("code").asString()).isEqualTo("link.missing");
    }

    @Test
    void aTemplateThatNobodyCouldFillInIsRefusedWithItsPlace() {
        var refused = mvc.post()
                .uri("/api/v1/templates")
                .with(Token.of(Role.AUTHOR))
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"name\": \"Broken\", \"body\": \"fine\\n  #include('x')\"}")
                .exchange();

        assertThat(refused).hasStatus(422);
        assertThat(json(refused).path("code").asString()).startsWith("template.");
        assertThat(json(refused).path("line").asInt()).isEqualTo(2);
        assertThat(json(refused).path("column").asInt()).isEqualTo(3);
    }

    @Test
    void anUploadThatIsNoMediumIsRefusedInWords() {
        var refused = mvc.post()
                .uri("/api/v1/media")
                .with(Token.of(Role.AUTHOR))
                .multipart()
                .file(new MockMultipartFile("file", "../../virus.jpg", null, "<html>".getBytes(StandardCharsets.UTF_8)))
                .exchange();

        assertThat(refused).hasStatus(422);
        assertThat(json(refused).path("code").asString()).startsWith("media.");
    }

    @Test
    void aPlanComesInRowByRow() {
        var plan = "Tarina;Julkaisu;Kanava;Päivä;Klo;Teksti\nRajapinta;Yksi;Facebook;1.3.2027;9;x\n"
                + "Rajapinta;Kaksi;Facebook;28.3.2027;3.30;y\n";
        var answer = brought("plan.csv", plan.getBytes(StandardCharsets.UTF_8));
        assertThat(answer).hasStatus(202);
        var address = "/api/v1/imports/" + json(answer).path("id").asString();
        var read = untilDone(address);
        assertThat(read.path("rows").path("new").asInt()).isEqualTo(1);
        assertThat(read.path("rows").path("refused").asInt()).isEqualTo(1);

        var refused = json(mvc.get()
                .uri(address + "/rows?show=refused")
                .with(Token.of(Role.AUTHOR))
                .exchange());
        assertThat(refused.path(0).path("number").asInt()).isEqualTo(3);
        assertThat(refused.path(0).path("errors").path(0).path("text").asString())
                .isEqualTo("28.3.2027 3.30 does not exist: clocks are set forward that night. Choose 2.59 or 4.00.");

        assertThat(mvc.post().uri(address + "/take").with(Token.of(Role.VIEWER)))
                .hasStatus(403);
        assertThat(mvc.post().uri(address + "/take").with(Token.of(Role.AUTHOR)))
                .hasStatus(202);
        assertThat(untilDone(address).path("rows").path("taken").asInt()).isEqualTo(1);
    }

    @Test
    void aPlanThatIsTooLargeIsRefusedInWords() {
        assertThat(brought("plan.csv", new byte[11 << 20]))
                .hasStatus(422)
                .bodyJson()
                .extractingPath("code")
                .isEqualTo("import.too-large");
    }

    @Test
    void whatIsNotThereIsNotFound() {
        assertThat(mvc.get()
                        .uri("/api/v1/posts/00000000-0000-0000-0000-000000000001")
                        .with(Token.of(Role.VIEWER)))
                .hasStatus(404)
                .hasContentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON);
        assertThat(mvc.get().uri("/api/v1/posts/not-an-id").with(Token.of(Role.VIEWER)))
                .hasStatus(404);
    }

    @Test
    void theDescriptionListsEveryAddress() {
        var description = json(mvc.get().uri("/v3/api-docs").exchange());

        assertThat(description.path("paths").propertyNames())
                .contains("/api/v1/arcs", "/api/v1/posts/{id}", "/api/v1/reviews/{id}/decisions", "/api/v1/pause")
                .allMatch(path -> path.startsWith("/api/v1/"));
    }

    private MvcTestResult brought(String name, byte[] plan) {
        return mvc.post()
                .uri("/api/v1/imports")
                .multipart()
                .file(new MockMultipartFile("file", name, "text/csv", plan))
                .with(Token.of(Role.AUTHOR))
                .exchange();
    }

    private JsonNode untilDone(String address) {
        await().until(() -> !imported(address).path("underWay").asBoolean());
        return imported(address);
    }

    private JsonNode imported(String address) {
        return json(mvc.get().uri(address).with(Token.of(Role.AUTHOR)).exchange());
    }

    private MvcTestResult begun(String name) {
        return mvc.post()
                .uri("/api/v1/arcs")
                .with(Token.of(Role.AUTHOR))
                .contentType(MediaType.APPLICATION_JSON)
                .content(arc(name))
                .exchange();
    }

    private MvcTestResult revise(String address, String name) {
        return mvc.put()
                .uri(address)
                .with(Token.of(Role.AUTHOR))
                .header("If-Match", "\"1\"")
                .contentType(MediaType.APPLICATION_JSON)
                .content(arc(name))
                .exchange();
    }

    private static String arc(String name) {
        return """
                {"name": "%s", "shape": "five-act", "from": "2027-02-01", "to": "2027-12-31"}""".formatted(name);
    }

    private MvcTestResult drafted(JsonNode arc, String local, String more) {
        return drafted(arc, "en", local, more);
    }

    private MvcTestResult drafted(JsonNode arc, String language, String local, String more) {
        var channel = json(mvc.get()
                        .uri("/api/v1/channels")
                        .with(Token.of(Role.VIEWER))
                        .exchange())
                .path(0)
                .path("id")
                .asString();
        return mvc.post()
                .uri("/api/v1/posts")
                .with(Token.of(Role.AUTHOR))
                .contentType(MediaType.APPLICATION_JSON)
                .content("""
                        {"arc": "%s", "title": "A post", "variants": [{"channel": "%s", "language": "%s",
                         "text": "Hello from $arc.name", "time": {%s "local": "%s"}}]}""".formatted(arc.path("id").asString(), channel, language, more, local))
                .exchange();
    }

    private MvcTestResult submitted(String address, String body) {
        return mvc.post()
                .uri(address + "/reviews")
                .with(Token.of(Role.AUTHOR))
                .header("If-Match", "\"1\"")
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .exchange();
    }

    private MvcTestResult decided(JsonNode review, Role role) {
        return decided(review, Token.of(role));
    }

    private MvcTestResult decided(JsonNode review, RequestPostProcessor whose) {
        return mvc.post()
                .uri("/api/v1/reviews/" + review.path("id").asString() + "/decisions")
                .with(whose)
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"verdict\": \"approved\", \"digest\": \"%s\"}"
                        .formatted(review.path("digest").asString()))
                .exchange();
    }

    private static JsonNode json(MvcTestResult result) {
        return JSON.readTree(result.getResponse().getContentAsByteArray());
    }
}
