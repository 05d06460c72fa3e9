package fi.kaari.platform.facebook;

import static fi.kaari.platform.FakeServer.answer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.kaari.TestClock;
import fi.kaari.platform.Account;
import fi.kaari.platform.Account.Token;
import fi.kaari.platform.ConsentRequest;
import fi.kaari.platform.Credentials;
import fi.kaari.platform.FakeServer;
import fi.kaari.platform.Opened;
import fi.kaari.platform.PlatformException;
import fi.kaari.platform.PlatformException.Unauthorised;
import fi.kaari.platform.PlatformException.Unavailable;
import fi.kaari.platform.Right;
import fi.kaari.platform.Timeouts;
import fi.kaari.workspace.Secret;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import org.assertj.core.util.Throwables;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.env.MockEnvironment;

/** Facebook Login, word by word: a short token, a long one, and then the Pages' own. */
class FacebookConsentTest {

    private static final Timeouts TIMEOUTS =
            new Timeouts(Duration.ofSeconds(2), Duration.ofSeconds(2), Duration.ofSeconds(2));
    private static final String BRIEF = "{\"access_token\":\"EAAS\",\"token_type\":\"bearer\",\"expires_in\":5183}";
    private static final String LASTING =
            "{\"access_token\":\"EAAL\",\"token_type\":\"bearer\",\"expires_in\":5183944}";
    private static final String ALL = """
            {"data":[{"permission":"pages_show_list","status":"granted"},{"permission":"pages_manage_posts","status":"granted"},
            {"permission":"pages_read_engagement","status":"granted"},{"permission":"pages_read_user_content","status":"granted"},
            {"permission":"read_insights","status":"granted"}]}""";

    private final TestClock clock = TestClock.at("2027-03-22T07:00:00Z");
    private final FakeServer server = new FakeServer();
    private final ConsentRequest request =
            ConsentRequest.to(URI.create("https://kaari.example.org/channels/consent/facebook/return"));

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void a_person_is_sent_to_the_dialog_of_the_pinned_version() {
        assertThat(at("https://graph.facebook.com").address(request))
                .hasHost("www.facebook.com")
                .hasPath("/v25.0/dialog/oauth")
                .hasParameter("state", request.state())
                .hasParameter(
                        "scope",
                        "pages_show_list,pages_manage_posts,pages_read_engagement,pages_read_user_content,read_insights");
    }

    @Test
    void the_short_token_is_exchanged_before_the_pages_are_asked_for() {
        server.plays(
                answer(200, BRIEF),
                answer(200, LASTING),
                answer(200, page("1002", "EAAP", "\"CREATE_CONTENT\"")),
                answer(200, ALL),
                answer(200, "{\"data\":{\"expires_at\":0,\"data_access_expires_at\":1813000000}}"));

        var opened = consent().redeem("the-code", request);

        assertThat(opened).singleElement().satisfies(page -> {
            assertThat(page.account()).isEqualTo("1002");
            assertThat(page.name()).isEqualTo("Työllisyyspalvelut");
            assertThat(page.missing()).isEmpty();
            assertThat(page.credentials())
                    .isEqualTo(new Credentials(new Token("EAAP"), null, null, Instant.ofEpochSecond(1813000000)));
        });
        assertThat(server.requests().get(0).target())
                .startsWith("/v25.0/oauth/access_token?")
                .contains("code=the-code", "client_secret=a-secret", "redirect_uri=");
        assertThat(server.requests().get(1).target())
                .contains("grant_type=fb_exchange_token", "fb_exchange_token=EAAS");
        assertThat(server.requests().get(2).target())
                .startsWith("/v25.0/me/accounts?fields=")
                .doesNotContain("EAAL");
        assertThat(server.requests().get(2).header("Authorization")).isEqualTo("Bearer EAAL");
    }

    @Test
    void more_pages_are_asked_for_without_following_an_address_that_holds_the_token() {
        server.plays(
                answer(200, BRIEF),
                answer(200, LASTING),
                answer(
                        200,
                        page("1002", "P1", "\"CREATE_CONTENT\"")
                                .replace(
                                        "]}",
                                        "],\"paging\":{\"cursors\":{\"after\":\"MTA\"},\"next\":\"http://evil.example.org/?access_token=EAAL\"}}")),
                answer(200, page("1003", "P2", "\"CREATE_CONTENT\"")),
                answer(200, ALL),
                answer(404, ""));

        assertThat(consent().redeem("the-code", request))
                .extracting(Opened::account)
                .containsExactly("1002", "1003");
        assertThat(server.requests().get(3).target()).contains("after=MTA");
    }

    @Test
    void what_was_unticked_and_a_lacking_role_are_missing() {
        server.plays(
                answer(200, BRIEF),
                answer(200, LASTING),
                answer(200, page("1002", "EAAP", "\"ANALYZE\"")),
                answer(
                        200,
                        ALL.replace(
                                "\"pages_manage_posts\",\"status\":\"granted\"",
                                "\"pages_manage_posts\",\"status\":\"declined\"")),
                answer(404, ""));

        assertThat(consent().redeem("the-code", request).getFirst().missing())
                .extracting(Right::name)
                .containsExactly("pages_manage_posts", "CREATE_CONTENT");
    }

    @Test
    void where_nothing_more_is_told_the_documented_ends_hold() {
        server.plays(
                answer(200, BRIEF),
                answer(200, LASTING),
                answer(200, page("1002", "EAAP", "\"CREATE_CONTENT\"")),
                answer(404, ""),
                answer(500, "<html>"));

        assertThat(consent().redeem("the-code", request).getFirst())
                .satisfies(page -> assertThat(page.missing()).isEmpty())
                .satisfies(page -> assertThat(page.credentials().consentEndsAt())
                        .isEqualTo(clock.instant().plus(Duration.ofDays(90))));
    }

    @Test
    void hostile_lists_open_nothing() {
        server.plays(
                answer(200, BRIEF),
                answer(200, LASTING),
                answer(
                        200,
                        "{\"data\":[{\"id\":7,\"access_token\":\"x\"},{\"id\":\"1\"},17,null,{\"id\":\"2\",\"access_token\":[]}]}"),
                answer(200, "{\"data\":\"none\"}"),
                answer(200, "{\"data\":{\"data_access_expires_at\":\"never\"}}"));

        assertThat(consent().redeem("the-code", request)).isEmpty();
    }

    @Test
    void a_used_code_is_refused_by_number_alone() {
        server.plays(answer(400, """
                {"error":{"message":"This authorization code EAAS has been used.","type":"OAuthException","code":100,"error_subcode":36009}}"""));

        assertThatThrownBy(() -> consent().redeem("the-code", request))
                .isInstanceOf(Unauthorised.class)
                .hasMessage("127.0.0.1 says 100/36009");
    }

    @Test
    void what_passes_does_not_count_as_a_refusal() {
        server.plays(
                answer(400, "{\"error\":{\"code\":2,\"message\":\"EAAS\"}}"),
                answer(400, "{\"error\":{\"code\":190,\"is_transient\":true}}"));

        for (int i = 0; i < 2; i++)
            assertThatThrownBy(() -> consent().redeem("the-code", request)).isInstanceOf(Unavailable.class);
    }

    @Test
    void a_pages_token_does_not_end_and_a_persons_is_exchanged_well_ahead() {
        server.plays(answer(200, LASTING.replace("EAAL", "EAAN")));
        var page = Credentials.of(new Token("EAAP"));
        var person = Credentials.of(new Token("EAAL")).expiringAt(Instant.parse("2027-05-21T07:00:00Z"));

        assertThat(consent().renewal(page)).isEmpty();
        assertThat(consent().renewal(person)).contains(Instant.parse("2027-05-01T07:00:00Z"));
        assertThat(consent().renew(person).access()).isEqualTo(new Token("EAAN"));
        assertThat(server.requests().getFirst().target()).contains("fb_exchange_token=EAAL");
    }

    @Test
    void a_token_obtained_elsewhere_is_asked_about() {
        server.plays(
                answer(
                        200,
                        "{\"data\":{\"scopes\":[\"pages_show_list\",\"pages_manage_posts\",\"pages_read_engagement\"]}}"),
                answer(200, "{\"data\":{\"expires_at\":1813000000,\"data_access_expires_at\":1814000000}}"));
        var account = new Account("1002", new Token("EAAP"));

        assertThat(consent().missing(account))
                .extracting(Right::name)
                .containsExactly("pages_read_user_content", "read_insights");
        assertThat(consent().completed(account, Credentials.of(account.token())))
                .isEqualTo(new Credentials(
                        account.token(), null, Instant.ofEpochSecond(1813000000), Instant.ofEpochSecond(1814000000)));
        assertThat(server.requests().getFirst().header("Authorization")).isEqualTo("Bearer kaari|a-secret");
    }

    @Test
    void no_failure_tells_a_secret() {
        server.plays(FakeServer.reset(), answer(200, "EAAS a-secret"), answer(500, "a-secret"));

        for (int i = 0; i < 3; i++)
            assertThatThrownBy(() -> consent().redeem("the-code", request))
                    .isInstanceOf(PlatformException.class)
                    .hasStackTraceContaining("127.0.0.1")
                    .satisfies(failure -> assertThat(Throwables.getStackTrace(failure))
                            .doesNotContain("a-secret", "the-code", "EAAS"));
    }

    private static String page(String id, String token, String tasks) {
        return "{\"data\":[{\"access_token\":\"" + token
                + "\",\"category\":\"Brand\",\"name\":\"Työllisyyspalvelut\",\"id\":\"" + id + "\",\"tasks\":[" + tasks
                + "]}]}";
    }

    private FacebookConsent consent() {
        return at(server.base());
    }

    private FacebookConsent at(String base) {
        var settings = new ConsentSettings(base, "v25.0", "", "", "kaari", new Secret("a-secret"), TIMEOUTS);
        return new FacebookConsent(settings, new MockEnvironment(), clock);
    }
}
