package fi.kaari.platform.x;

import static fi.kaari.platform.FakeServer.answer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.kaari.TestClock;
import fi.kaari.platform.Account.Token;
import fi.kaari.platform.ConsentRequest;
import fi.kaari.platform.Credentials;
import fi.kaari.platform.FakeServer;
import fi.kaari.platform.PlatformException;
import fi.kaari.platform.PlatformException.RateLimited;
import fi.kaari.platform.PlatformException.Refused;
import fi.kaari.platform.PlatformException.Unanswered;
import fi.kaari.platform.PlatformException.Unauthorised;
import fi.kaari.platform.Right;
import fi.kaari.platform.Timeouts;
import fi.kaari.workspace.Secret;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.env.MockEnvironment;

/** X's token endpoint, word by word. */
class XConsentTest {

    private static final Timeouts TIMEOUTS =
            new Timeouts(Duration.ofSeconds(2), Duration.ofSeconds(1), Duration.ofSeconds(2));
    private static final URI BACK = URI.create("https://kaari.example.org/channels/consent/x/return");
    private static final String PAIR = """
            {"token_type":"bearer","expires_in":7200,"access_token":"A-secret","refresh_token":"R-secret",
             "scope":"users.read tweet.read tweet.write media.write offline.access"}""";

    private final TestClock clock = TestClock.at("2027-03-22T07:00:00Z");
    private final FakeServer server = new FakeServer();
    private final ConsentRequest request = ConsentRequest.to(BACK);

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void a_person_is_sent_to_its_page_with_state_and_challenge() {
        var page = at("https://api.x.com", "", "").address(request);

        assertThat(page).hasScheme("https").hasHost("x.com").hasPath("/i/oauth2/authorize");
        assertThat(page.getRawQuery())
                .contains(
                        "response_type=code",
                        "client_id=kaari",
                        "state=" + request.state(),
                        "code_challenge=" + request.challenge(),
                        "code_challenge_method=S256",
                        "redirect_uri=https%3A%2F%2Fkaari.example.org%2Fchannels%2Fconsent%2Fx%2Freturn",
                        "scope=users.read%20tweet.write%20media.write%20tweet.read%20offline.access")
                .doesNotContain(request.verifier());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://stand-in.example.org",
                "https://stand-in.example.org/",
                "https://stand-in.example.org/i/oauth2/authorize"
            })
    void its_page_may_be_named_whole_or_by_its_beginning(String configured) {
        assertThat(at("https://stand-in.example.org/api", configured, "").address(request))
                .hasHost("stand-in.example.org")
                .hasPath("/i/oauth2/authorize");
    }

    @Test
    void a_code_is_redeemed_with_its_proof_and_the_account_asked_for() {
        server.plays(
                answer(200, PAIR),
                answer(200, "{\"data\":{\"id\":\"2001\",\"username\":\"kaari\",\"name\":\"Kaari\"}}"));

        var opened = consent().redeem("the-code", request);

        assertThat(opened).singleElement().satisfies(account -> {
            assertThat(account.account()).isEqualTo("2001");
            assertThat(account.name()).isEqualTo("Kaari");
            assertThat(account.missing()).isEmpty();
            assertThat(account.credentials())
                    .isEqualTo(new Credentials(
                            new Token("A-secret"), new Token("R-secret"), Instant.parse("2027-03-22T09:00:00Z"), null));
        });
        var redeeming = server.requests().getFirst();
        assertThat(redeeming.method() + redeeming.target()).isEqualTo("POST/2/oauth2/token");
        assertThat(redeeming.header("Authorization")).isEqualTo("Basic " + basic());
        assertThat(redeeming.body())
                .contains("grant_type=authorization_code", "code=the-code", "code_verifier=" + request.verifier());
        assertThat(server.requests().getLast().header("Authorization")).isEqualTo("Bearer A-secret");
    }

    @Test
    void a_public_client_names_itself_in_the_form() {
        server.plays(answer(200, PAIR));

        publicConsent().renew(pair());

        assertThat(server.requests().getFirst().header("Authorization")).isEmpty();
        assertThat(server.requests().getFirst().body())
                .contains("client_id=kaari")
                .doesNotContain("client_secret");
    }

    @Test
    void what_was_not_allowed_is_missing() {
        server.plays(
                answer(200, "{\"access_token\":\"A\",\"expires_in\":7200,\"scope\":\"users.read tweet.write\"}"),
                answer(200, "{\"data\":{\"id\":\"2001\"}}"));

        assertThat(consent().redeem("the-code", request).getFirst().missing())
                .extracting(Right::name)
                .containsExactly("media.write", "tweet.read", "offline.access");
    }

    @Test
    void without_the_right_to_ask_who_it_is_that_right_is_named() {
        server.plays(
                answer(
                        200,
                        "{\"access_token\":\"A\",\"refresh_token\":\"R\",\"scope\":\"tweet.read tweet.write media.write\"}"),
                answer(403, "{\"title\":\"Forbidden\",\"status\":403}"),
                answer(200, PAIR),
                answer(401, "{\"error\":\"unauthorized\"}"));

        assertThat(consent().redeem("the-code", request)).singleElement().satisfies(nameless -> {
            assertThat(nameless.account()).isEmpty();
            assertThat(nameless.missing()).extracting(Right::name).containsExactly("users.read");
        });
        assertThatThrownBy(() -> consent().redeem("the-code", request)).isInstanceOf(Unauthorised.class);
    }

    @Test
    void each_refresh_token_brings_the_next_pair() {
        server.plays(answer(200, PAIR));

        var next = consent().renew(new Credentials(new Token("old"), new Token("old-refresh"), clock.instant(), null));

        assertThat(next.refresh()).isEqualTo(new Token("R-secret"));
        assertThat(server.requests().getFirst().body())
                .contains("grant_type=refresh_token", "refresh_token=old-refresh");
        assertThat(consent().renewal(next)).contains(Instant.parse("2027-03-22T08:40:00Z"));
        assertThat(consent().renewal(Credentials.of(new Token("alone")))).isEmpty();
        assertThat(consent().renewal(next.expiringAt(null))).contains(Instant.EPOCH);
    }

    @Test
    void a_used_refresh_token_means_a_new_consent() {
        server.plays(answer(
                400,
                "{\"error\":\"invalid_request\",\"error_description\":\"Value passed for the token was invalid.\"}"));

        assertThatThrownBy(() -> consent().renew(pair()))
                .isInstanceOf(Unauthorised.class)
                .hasMessage("127.0.0.1 says invalid_request");
    }

    @Test
    void an_answer_that_is_none_leaves_it_open_whether_the_token_is_used_up() {
        server.plays(
                FakeServer.reset(),
                FakeServer.truncated(),
                FakeServer.silence(),
                answer(503, "<html>"),
                answer(200, "not json"),
                answer(200, "[]"),
                answer(200, "{\"access_token\":17}"),
                answer(200, "{\"access_token\":\"two words\"}"),
                answer(200, "{\"access_token\":\"" + "x".repeat(2_000_000) + "\"}"));

        for (int i = 0; i < 9; i++)
            assertThatThrownBy(() -> consent().renew(pair())).isInstanceOf(Unanswered.class);
    }

    @Test
    void wrong_types_beside_the_token_do_no_harm() {
        server.plays(answer(200, "{\"access_token\":\"A\",\"refresh_token\":{},\"expires_in\":\"soon\",\"scope\":7}"));

        assertThat(consent().renew(pair()))
                .isEqualTo(new Credentials(new Token("A"), new Token("R-secret"), null, null));
    }

    @Test
    void a_redirect_is_not_followed_and_a_stranger_on_the_way_ends_nothing() {
        server.plays(
                answer(302, "", Map.of("Location", server.base() + "/elsewhere")),
                answer(403, "<html>blocked</html>"),
                answer(429, "", Map.of("Retry-After", "60")));

        assertThatThrownBy(() -> consent().renew(pair()))
                .isInstanceOf(PlatformException.class)
                .isNotInstanceOf(Unauthorised.class);
        assertThatThrownBy(() -> consent().renew(pair())).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> consent().renew(pair())).isInstanceOf(RateLimited.class);
        assertThat(server.requests()).hasSize(3);
    }

    @Test
    void no_refusal_quotes_what_was_sent() {
        server.plays(
                answer(400, "{\"error\":\"R-secret\",\"error_description\":\"R-secret\"}"), answer(401, "R-secret"));

        for (int i = 0; i < 2; i++)
            assertThatThrownBy(() -> consent().renew(pair()))
                    .isInstanceOf(PlatformException.class)
                    .hasMessageNotContaining("secret");
    }

    @Test
    void both_tokens_are_revoked_and_those_gone_already_are_as_good_as_that() {
        server.plays(answer(200, "{\"revoked\":true}"), answer(400, "{\"error\":\"invalid_request\"}"));

        assertThat(consent().revoke(pair())).isTrue();
        assertThat(server.requests()).extracting(call -> call.target()).containsOnly("/2/oauth2/revoke");
        assertThat(server.requests())
                .extracting(call -> call.body())
                .containsExactly("token=R-secret", "token=A-secret");
    }

    @Test
    void without_an_id_nobody_can_be_sent() {
        var settings = new ConsentSettings("https://api.x.com", "", "", "", new Secret(""), TIMEOUTS);

        assertThat(new XConsent(settings, new MockEnvironment(), clock).isRegistered())
                .isFalse();
        assertThat(consent().isRegistered()).isTrue();
        assertThat(settings.toString()).doesNotContain("a-secret");
    }

    private static Credentials pair() {
        return new Credentials(new Token("A-secret"), new Token("R-secret"), null, null);
    }

    private static String basic() {
        return Base64.getEncoder().encodeToString("kaari:a-secret".getBytes(StandardCharsets.UTF_8));
    }

    private XConsent consent() {
        return at(server.base(), "", "");
    }

    private XConsent publicConsent() {
        return new XConsent(
                new ConsentSettings(server.base(), "", "", "kaari", new Secret(""), TIMEOUTS),
                new MockEnvironment(),
                clock);
    }

    private XConsent at(String base, String page, String tokens) {
        var settings = new ConsentSettings(base, page, tokens, "kaari", new Secret("a-secret"), TIMEOUTS);
        return new XConsent(settings, new MockEnvironment(), clock);
    }
}
