package fi.kaari.channels;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import fi.kaari.channel.Channel;
import fi.kaari.channel.Channels;
import fi.kaari.platform.Consents;
import fi.kaari.platform.Platforms;
import fi.kaari.platform.Right;
import fi.kaari.signin.SignedIn;
import fi.kaari.signin.Token;
import fi.kaari.workspace.Role;
import fi.kaari.workspace.WorkspaceId;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.util.UriComponentsBuilder;

/** The whole way of a consent, from the connect page to the sandbox's consent page and back, on every platform. */
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.datasource.url=jdbc:h2:mem:walk-${random.uuid};MODE=MySQL;DATABASE_TO_LOWER=TRUE;CASE_INSENSITIVE_IDENTIFIERS=TRUE;DB_CLOSE_DELAY=-1",
            "server.address=127.0.0.1",
            "kaari.role=planner",
            "kaari.demo-story=false",
            "kaari.page.strict-texts=true",
            "kaari.secret-key=a secret of the tests, long enough for everybody",
            "kaari.media.directory=target/media-of-consent-walk",
            "kaari.sandbox.directory=target/sandbox-of-consent-walk"
        })
@AutoConfigureMockMvc
@DirtiesContext
@ExtendWith(OutputCaptureExtension.class)
class ConsentWalkTest {

    private static final WorkspaceId WORKSPACE = new WorkspaceId("viestinta");

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private Channels channels;

    @Autowired
    private Platforms platforms;

    @Autowired
    private Consents consents;

    @Autowired
    private JdbcClient database;

    private final MockHttpSession session = new MockHttpSession();

    static Stream<String> platforms() {
        return Stream.of("facebook", "instagram", "x", "youtube");
    }

    @ParameterizedTest
    @MethodSource("platforms")
    void allowingEverythingConnectsTheChosenAccountAndKeepsNoTokenInSight(String platform, CapturedOutput log) {
        var name = "Harjoitus " + platform;
        var back = back(allow(asked(platform), name));

        assertThat(get(back)).hasStatus3xxRedirection().redirectedUrl().isEqualTo("/channels/consent/" + platform);
        var choice = get("/channels/consent/" + platform);
        assertThat(choice).hasStatusOk().bodyText().contains(name);
        assertThat(choice.getResponse().getHeader("Cache-Control")).isEqualTo("no-store");
        var account = accountOf(platform, name);
        assertThat(post("/channels/consent/" + platform + "/accounts", Map.of("account", account)))
                .hasStatus3xxRedirection()
                .redirectedUrl()
                .isEqualTo("/channels");

        var channel = channel(platform, name);
        assertThat(channel.access().checkedAt()).isNotNull();
        assertThat(channel.access().missing()).isEmpty();
        var token = channels.account(channel).token().value();
        assertThat(log.getAll()).doesNotContain(token, code(back));
        assertThat(choice.getResponse().getContentAsByteArray()).asString().doesNotContain(token);
        assertThat(trail()).doesNotContain(token, code(back));
        assertThat(get("/channels/" + channel.id())).hasStatusOk().bodyText().doesNotContain(token);
        assertFailed(get("/channels/consent/" + platform), "does not belong to anything you have begun");
    }

    @ParameterizedTest
    @MethodSource("platforms")
    void aNeededRightThatIsLeftOutIsNamedAndConnectsNothing(String platform) {
        var needed = consents.of(platform).orElseThrow().rights().stream()
                .filter(right -> right.purpose() == Right.Purpose.PUBLISH)
                .map(Right::name)
                .toList();
        var asked = asked(platform);
        var some = scopes(asked).stream()
                .filter(scope -> needed.stream().noneMatch(scope::endsWith))
                .toList();
        get(back(allow(asked, "Vajaa " + platform, some)));

        assertThat(get("/channels/consent/" + platform))
                .bodyText()
                .contains(needed.getFirst())
                .contains("Kaari cannot publish here without:")
                .doesNotContain("action=\"/channels/consent/" + platform + "/accounts\"><label");
        post(
                "/channels/consent/" + platform + "/accounts",
                Map.of("account", accountOf(platform, "Vajaa " + platform)));
        assertThat(channels.all(WORKSPACE)).noneMatch(it -> it.name().equals("Vajaa " + platform));
    }

    @ParameterizedTest
    @MethodSource("platforms")
    void denyingConnectsNothing(String platform) {
        var fields = new HashMap<>(asked(platform));
        fields.put("answer", "deny");

        var back = back(mvc.post()
                .uri("/sandbox/consent/" + platform)
                .params(multi(fields, List.of()))
                .exchange());

        assertThat(back).contains("error=access_denied").doesNotContain("code=");
        assertFailed(get(back), "You did not allow Kaari to publish");
        assertFailed(get("/channels/consent/" + platform), "does not belong to anything you have begun");
    }

    @Test
    void anAnswerCountsOnceAndOnlyForTheBrowserThatBeganIt() {
        var back = back(allow(asked("x"), "Toistuva"));

        var other = new MockHttpSession();
        var stranger = mvc.get()
                .uri(URI.create(back))
                .with(SignedIn.as(Role.ADMIN))
                .session(other)
                .exchange();
        assertThat(stranger).hasStatus3xxRedirection().redirectedUrl().isEqualTo("/channels/consent/x/failed");

        assertThat(get(back)).hasStatus3xxRedirection();
        assertFailed(get(back), "has been used already");
        assertFailed(
                get(back.replaceFirst("state=[^&]*", "state=guessed")), "does not belong to anything you have begun");
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "fi", "sv", "nb"})
    void everyFailureIsExplainedInEveryLanguageWithoutWhatCameInTheAddress(String language) {
        var answered = get("/channels/consent/x/return?error=<b>pwned</b>&state=pwned&code=pwned");

        assertThat(answered).hasStatus3xxRedirection().redirectedUrl().isEqualTo("/channels/consent/x/failed");
        assertThat(get("/channels/consent/x/failed?language=" + language))
                .hasStatusOk()
                .bodyText()
                .contains("lang=\"" + language + "\"")
                .doesNotContain("pwned");
        assertThat(get("/channels/new/x?language=" + language)).hasStatusOk();
    }

    @Test
    void onlyAdministratorsAreSentAndOnlyByAFormOfOurs() {
        assertThat(mvc.post()
                        .uri("/channels/consent/x")
                        .with(SignedIn.as(Role.LEAD))
                        .with(csrf())
                        .exchange())
                .hasStatus(403);
        assertThat(mvc.post()
                        .uri("/channels/consent/x")
                        .with(SignedIn.as(Role.ADMIN))
                        .exchange())
                .hasStatus(403);
        assertThat(mvc.get()
                        .uri("/channels/consent/x/return?state=1&code=2")
                        .with(SignedIn.as(Role.LEAD))
                        .exchange())
                .hasStatus(403);
        assertThat(mvc.get()
                        .uri("/channels/consent/x")
                        .with(SignedIn.as(Role.LEAD))
                        .exchange())
                .hasStatus(403);
        assertThat(post("/channels/consent/myspace", Map.of())).hasStatus(404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://evil.example.org/channels/consent/x/return",
                "//evil.example.org/channels/consent/x/return",
                "javascript:alert(1)",
                "http://localhost/calendar",
                "http://localhost@evil.example.org/channels/consent/x/return",
                ""
            })
    void theSandboxSendsNobodyAnywhereElse(String redirect) {
        var fields = new HashMap<>(asked("x"));
        fields.put("redirect_uri", redirect);

        assertThat(mvc.get()
                        .uri("/sandbox/consent/x")
                        .params(multi(fields, List.of()))
                        .exchange())
                .hasStatus(400);
        fields.put("answer", "allow");
        assertThat(mvc.post()
                        .uri("/sandbox/consent/x")
                        .params(multi(fields, List.of()))
                        .exchange())
                .hasStatus(400);
    }

    @Test
    void theSandboxTakesNoConsentFromAnotherSite() {
        var fields = new HashMap<>(asked("x"));
        fields.put("answer", "allow");

        assertThat(mvc.post()
                        .uri("/sandbox/consent/x")
                        .header("Sec-Fetch-Site", "cross-site")
                        .params(multi(fields, List.of()))
                        .exchange())
                .hasStatus(403);
    }

    @Test
    void theConsentPageShowsWhatIsAskedFor() {
        var page = mvc.get()
                .uri("/sandbox/consent/x")
                .params(multi(asked("x"), List.of()))
                .exchange();

        assertThat(page).hasStatusOk().bodyText().contains("tweet.write", "offline.access", "name=\"state\"");
    }

    @Test
    void disconnectingTellsFirstWhatWouldWaitAndThenForgetsTheToken() {
        get(back(allow(asked("x"), "Irrotettava")));
        post("/channels/consent/x/accounts", Map.of("account", accountOf("x", "Irrotettava")));
        var channel = channel("x", "Irrotettava");

        assertThat(get("/channels/" + channel.id() + "/disconnect"))
                .hasStatusOk()
                .bodyText()
                .contains("Nothing is planned on it.");
        assertThat(mvc.post()
                        .uri("/channels/" + channel.id() + "/disconnect")
                        .with(SignedIn.as(Role.LEAD))
                        .with(csrf())
                        .exchange())
                .hasStatus(403);
        assertThat(post("/channels/" + channel.id() + "/check", Map.of())).hasStatus3xxRedirection();
        assertThat(post("/channels/" + channel.id() + "/disconnect", Map.of())).hasStatus3xxRedirection();

        assertThat(get("/channels/" + channel.id())).hasStatusOk().bodyText().contains("Disconnected");
        assertThat(get("/channels")).hasStatusOk().bodyText().contains("Irrotettava");
        assertThat(database.sql("SELECT COUNT(*) FROM sandbox_token WHERE account = ? AND ended_at IS NULL")
                        .param(channel.account())
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void aProgramConnectsChecksAndDisconnectsWithTokensObtainedElsewhere() {
        var connected = api(Role.ADMIN, "POST", "/api/v1/channels", """
                {"platform": "x", "name": "Muualta", "account": "4711", "accessToken": "sandbox-4711/elsewhere",
                 "refreshToken": "refresh-secret", "expiresAt": "2100-01-01T00:00:00Z"}""");
        assertThat(connected).hasStatusOk().bodyText().doesNotContain("elsewhere", "refresh-secret");
        var channel = channel("x", "Muualta");
        var address = "/api/v1/channels/" + channel.id();

        assertThat(api(Role.VIEWER, "GET", address, ""))
                .bodyJson()
                .hasPathSatisfying("$.expiresAt", end -> end.assertThat().isEqualTo("2100-01-01T00:00:00Z"))
                .hasPathSatisfying("$.renewsItself", it -> it.assertThat().isEqualTo(true))
                .hasPathSatisfying("$.connected", it -> it.assertThat().isEqualTo(true));
        assertThat(api(Role.ADMIN, "POST", address + "/check", "")).hasStatusOk();
        assertThat(api(Role.VIEWER, "GET", address + "/planned", ""))
                .hasStatusOk()
                .bodyText()
                .isEqualTo("[]");
        assertThat(api(Role.LEAD, "POST", address + "/check", "")).hasStatus(403);
        assertThat(api(Role.LEAD, "DELETE", address, "")).hasStatus(403);

        assertThat(api(Role.ADMIN, "DELETE", address, ""))
                .bodyJson()
                .hasPathSatisfying("$.channel.connected", it -> it.assertThat().isEqualTo(false));
        assertThat(api(Role.ADMIN, "POST", address + "/check", "")).hasStatus(422);
    }

    @Test
    void aTokenThatIsNotAcceptedConnectsNothingByProgramEither() {
        assertThat(api(Role.ADMIN, "POST", "/api/v1/channels", """
                {"platform": "x", "name": "Väärä", "account": "4712", "accessToken": "sandbox-4713"}"""))
                .hasStatus(422)
                .bodyText()
                .doesNotContain("sandbox-4713");
        assertThat(channels.all(WORKSPACE)).noneMatch(it -> it.name().equals("Väärä"));
    }

    @Test
    void aChannelThatIsEndingOrTroubledIsShownToThoseWhoCanDoSomething() {
        api(Role.ADMIN, "POST", "/api/v1/channels", """
                {"platform": "facebook", "name": "Päättyvä", "account": "4714", "accessToken": "sandbox-4714"}""");
        var channel = channel("facebook", "Päättyvä");
        database.sql("UPDATE channel SET consent_ends_at = TIMESTAMPADD(HOUR, 84, NOW()) WHERE id = ?")
                .param(channel.id().value())
                .update();

        assertThat(get("/channels")).bodyText().contains("3 days left");
        assertThat(get("/calendar")).bodyText().contains("A channel goes on publishing until", "Päättyvä");
        channels.troubled(channel.id(), "gone");
        assertThat(get("/calendar")).bodyText().contains("A channel has needed reconnecting since");
        assertThat(mvc.get().uri("/calendar").with(SignedIn.as(Role.AUTHOR)).exchange())
                .bodyText()
                .doesNotContain("needed reconnecting");
        assertThat(mvc.get().uri("/actuator/health").with(Token.of(Role.ADMIN)).exchange())
                .bodyText()
                .contains("channelAccess", "needReconnecting", channel.id().value());
        channels.recovered(channel.id());
        database.sql("UPDATE channel SET consent_ends_at = NULL WHERE id = ?")
                .param(channel.id().value())
                .update();
    }

    private MvcTestResult api(Role role, String method, String address, String body) {
        return mvc.method(HttpMethod.valueOf(method))
                .uri(address)
                .with(Token.of(role))
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .exchange();
    }

    private void assertFailed(MvcTestResult answered, String words) {
        var address = answered.getResponse().getRedirectedUrl();
        assertThat(address).matches("/channels/consent/[a-z]+/failed");
        assertThat(get(address)).hasStatusOk().bodyText().contains(words, "Nothing of this attempt is kept.");
        assertThat(get(address)).hasStatus3xxRedirection();
    }

    /** Sets out, and reads from the address what the platform is asked. */
    private Map<String, String> asked(String platform) {
        var begun = post("/channels/consent/" + platform, Map.of());
        var address = begun.getResponse().getRedirectedUrl();
        var query = UriComponentsBuilder.fromUriString(address).build();
        assertThat(query.getPath()).startsWith("/sandbox/" + platform + "/");
        var fields = new HashMap<String, String>();
        query.getQueryParams()
                .forEach((name, values) ->
                        fields.put(name, URLDecoder.decode(values.getFirst(), StandardCharsets.UTF_8)));
        fields.put("page", query.getPath().substring(("/sandbox/" + platform).length()));
        return fields;
    }

    private MvcTestResult allow(Map<String, String> asked, String name) {
        return allow(asked, name, scopes(asked));
    }

    private MvcTestResult allow(Map<String, String> asked, String name, List<String> allowed) {
        var fields = new HashMap<>(asked);
        fields.put("answer", "allow");
        fields.put("name", name);
        var platform = asked.get("redirect_uri").replaceAll(".*/consent/([a-z]+)/return", "$1");
        return mvc.post()
                .uri("/sandbox/consent/" + platform)
                .params(multi(fields, allowed))
                .exchange();
    }

    private static List<String> scopes(Map<String, String> asked) {
        return Arrays.asList(asked.get("scope").split("[ ,]"));
    }

    private static String back(MvcTestResult answered) {
        return answered.getResponse().getRedirectedUrl();
    }

    private static String code(String back) {
        return UriComponentsBuilder.fromUriString(back).build().getQueryParams().getFirst("code");
    }

    private String accountOf(String platform, String name) {
        return database.sql("SELECT account FROM sandbox_account WHERE platform = ? AND name = ?")
                .params(platform, name)
                .query(String.class)
                .single();
    }

    private Channel channel(String platform, String name) {
        return channels.all(WORKSPACE).stream()
                .filter(it -> it.platform().equals(platform) && it.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private String trail() {
        return String.join(
                "\n",
                database.sql("SELECT details FROM audit_entry")
                        .query(String.class)
                        .list());
    }

    private static MultiValueMap<String, String> multi(Map<String, String> fields, List<String> allowed) {
        var all = new LinkedMultiValueMap<String, String>();
        fields.forEach(all::add);
        allowed.forEach(scope -> all.add("allowed", scope));
        return all;
    }

    private MvcTestResult get(String address) {
        return mvc.get()
                .uri(URI.create(address.replace("<", "%3C").replace(">", "%3E")))
                .with(SignedIn.as(Role.ADMIN))
                .session(session)
                .exchange();
    }

    private MvcTestResult post(String address, Map<String, String> fields) {
        var request = mvc.post()
                .uri(address)
                .with(SignedIn.as(Role.ADMIN))
                .with(csrf())
                .session(session);
        fields.forEach(request::param);
        return request.exchange();
    }
}
