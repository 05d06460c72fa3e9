package fi.kaari.platform.youtube;

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
import fi.kaari.platform.PlatformException.Unanswered;
import fi.kaari.platform.PlatformException.Unauthorised;
import fi.kaari.platform.Right;
import fi.kaari.platform.Timeouts;
import fi.kaari.workspace.Secret;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.env.MockEnvironment;

/** Google's token endpoint, word by word. */
class YouTubeConsentTest {

    private static final Timeouts TIMEOUTS =
            new Timeouts(Duration.ofSeconds(2), Duration.ofSeconds(2), Duration.ofSeconds(2));
    private static final String SCOPES = "https://www.googleapis.com/auth/youtube.upload"
            + " https://www.googleapis.com/auth/youtube.force-ssl https://www.googleapis.com/auth/youtube.readonly";

    private final TestClock clock = TestClock.at("2027-03-22T07:00:00Z");
    private final FakeServer server = new FakeServer();
    private final ConsentRequest request =
            ConsentRequest.to(URI.create("https://kaari.example.org/channels/consent/youtube/return"));

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void a_person_is_sent_to_googles_own_page_for_offline_access_and_asked_each_time() {
        assertThat(at("https://www.googleapis.com").address(request))
                .hasHost("accounts.google.com")
                .hasPath("/o/oauth2/v2/auth")
                .hasParameter("access_type", "offline")
                .hasParameter("prompt", "consent")
                .hasParameter("scope", SCOPES)
                .hasParameter("code_challenge_method", "S256");
    }

    @Test
    void a_code_opens_the_channels_of_the_person() {
        server.plays(
                answer(200, grant(SCOPES, "R-secret")),
                answer(200, "{\"items\":[{\"id\":\"UC1\",\"snippet\":{\"title\":\"Kaari\"}},{\"id\":\"UC2\"}]}"));

        var opened = consent().redeem("the-code", request);

        assertThat(opened).extracting(Opened::account).containsExactly("UC1", "UC2");
        assertThat(opened.getFirst().name()).isEqualTo("Kaari");
        assertThat(opened.getFirst().missing()).isEmpty();
        assertThat(server.requests().getFirst().body())
                .contains("client_id=kaari", "client_secret=a-secret", "code=the-code", "code_verifier=");
    }

    @Test
    void without_a_refresh_token_staying_is_missing() {
        server.plays(answer(200, grant(SCOPES, null)), answer(200, "{\"items\":[{\"id\":\"UC1\"}]}"));

        assertThat(consent().redeem("the-code", request).getFirst().missing())
                .extracting(Right::name)
                .containsExactly("access_type=offline");
    }

    @Test
    void the_right_to_upload_alone_neither_publishes_nor_reads_back() {
        server.plays(
                answer(200, grant("https://www.googleapis.com/auth/youtube.upload", "R")),
                answer(200, "{\"items\":[{\"id\":\"UC1\"}]}"));

        assertThat(consent().redeem("the-code", request).getFirst().missing())
                .extracting(Right::name)
                .containsExactly("youtube.force-ssl", "youtube.readonly");
    }

    @Test
    void a_wider_right_holds_the_narrower_ones() {
        server.plays(answer(200, "{\"scope\":\"https://www.googleapis.com/auth/youtube\"}"));

        assertThat(consent().missing(new Account("UC1", new Token("A")))).isEmpty();
    }

    @Test
    void what_is_not_told_about_a_token_is_taken_for_granted() {
        server.plays(answer(404, "none here"), answer(200, "[]"));

        assertThat(consent().missing(new Account("UC1", new Token("A")))).isEmpty();
        assertThat(consent().missing(new Account("UC1", new Token("A")))).isEmpty();
    }

    @Test
    void a_refresh_token_stays_good() {
        server.plays(answer(200, "{\"access_token\":\"A2\",\"expires_in\":3599}"));

        var next = consent().renew(new Credentials(new Token("A"), new Token("R"), clock.instant(), null));

        assertThat(next)
                .isEqualTo(
                        new Credentials(new Token("A2"), new Token("R"), Instant.parse("2027-03-22T07:59:59Z"), null));
        assertThat(consent().renewal(next)).contains(Instant.parse("2027-03-22T07:49:59Z"));
    }

    @Test
    void a_refresh_token_that_died_means_a_new_consent() {
        server.plays(answer(
                400, "{\"error\":\"invalid_grant\",\"error_description\":\"Token has been expired or revoked.\"}"));

        assertThatThrownBy(() -> consent().renew(new Credentials(new Token("A"), new Token("R"), null, null)))
                .isInstanceOf(Unauthorised.class)
                .hasMessageContaining("invalid_grant");
    }

    @Test
    void no_answer_is_an_open_question() {
        server.plays(FakeServer.reset());

        assertThatThrownBy(() -> consent().renew(new Credentials(new Token("A"), new Token("R"), null, null)))
                .isInstanceOf(Unanswered.class);
    }

    @Test
    void the_refresh_token_is_revoked() {
        server.plays(answer(200, "{}"), answer(400, "{\"error\":\"invalid_token\"}"));
        var credentials = new Credentials(new Token("A"), new Token("R"), null, null);

        assertThat(consent().revoke(credentials)).isTrue();
        assertThat(consent().revoke(credentials)).isTrue();
        assertThat(server.requests().getFirst().target()).isEqualTo("/revoke");
        assertThat(server.requests().getFirst().body()).isEqualTo("token=R");
    }

    private static String grant(String scopes, String refresh) {
        var second = refresh == null ? "" : "\"refresh_token\":\"" + refresh + "\",";
        return "{\"access_token\":\"A-secret\",\"expires_in\":3599," + second + "\"scope\":\"" + scopes
                + "\",\"token_type\":\"Bearer\"}";
    }

    private YouTubeConsent consent() {
        return at(server.base());
    }

    private YouTubeConsent at(String base) {
        return new YouTubeConsent(
                new ConsentSettings(base, "", "", "kaari", new Secret("a-secret"), TIMEOUTS),
                new MockEnvironment(),
                clock);
    }
}
