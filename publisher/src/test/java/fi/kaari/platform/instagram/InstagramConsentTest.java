package fi.kaari.platform.instagram;

import static fi.kaari.platform.FakeServer.answer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.kaari.TestClock;
import fi.kaari.platform.Account.Token;
import fi.kaari.platform.Consent;
import fi.kaari.platform.ConsentRequest;
import fi.kaari.platform.Credentials;
import fi.kaari.platform.FakeServer;
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

/** Both ways to an Instagram account, word by word. */
class InstagramConsentTest {

    private static final Timeouts TIMEOUTS =
            new Timeouts(Duration.ofSeconds(2), Duration.ofSeconds(2), Duration.ofSeconds(2));
    private static final String ALL =
            "instagram_business_basic,instagram_business_content_publish,instagram_business_manage_insights";

    private final TestClock clock = TestClock.at("2027-03-22T07:00:00Z");
    private final FakeServer server = new FakeServer();
    private final ConsentRequest request =
            ConsentRequest.to(URI.create("https://kaari.example.org/channels/consent/instagram/return"));

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void the_base_url_says_who_signs_in_unless_it_is_set() {
        assertThat(consent("https://graph.facebook.com", "").address(request))
                .hasHost("www.facebook.com")
                .hasPath("/v25.0/dialog/oauth");
        assertThat(consent("https://graph.instagram.com", "").address(request))
                .hasHost("www.instagram.com")
                .hasPath("/oauth/authorize")
                .hasParameter(
                        "scope",
                        "instagram_business_content_publish,instagram_business_basic,instagram_business_manage_insights");
        assertThat(consent(server.base(), "account").address(request)).hasPath("/oauth/authorize");
        assertThatThrownBy(() -> consent("", "myspace")).hasMessageContaining("page or account");
    }

    @Test
    void a_person_opens_the_accounts_of_their_pages_and_only_those() {
        server.plays(
                answer(200, "{\"access_token\":\"EAAS\",\"expires_in\":5183}"),
                answer(200, "{\"access_token\":\"EAAL\",\"expires_in\":5183944}"),
                answer(200, """
                        {"data":[{"access_token":"P1","name":"Sivu","id":"1002","tasks":["CREATE_CONTENT"],
                          "instagram_business_account":{"id":"17841400000000001"}},
                         {"access_token":"P2","name":"Toinen","id":"1003","tasks":["CREATE_CONTENT"]}]}"""),
                answer(404, ""),
                answer(404, ""),
                answer(200, "{\"username\":\"tyollisyys\"}"));

        assertThat(consent(server.base(), "page").redeem("the-code", request))
                .singleElement()
                .satisfies(account -> {
                    assertThat(account.account()).isEqualTo("17841400000000001");
                    assertThat(account.name()).isEqualTo("tyollisyys");
                    assertThat(account.credentials().access()).isEqualTo(new Token("P1"));
                    assertThat(account.credentials().expiresAt()).isNull();
                });
    }

    @Test
    void an_account_that_signs_in_itself_gets_a_token_of_60_days() {
        server.plays(
                answer(
                        200,
                        "{\"data\":[{\"access_token\":\"IGS\",\"user_id\":\"17841400000000001\",\"permissions\":\""
                                + ALL + "\"}]}"),
                answer(200, "{\"access_token\":\"IGL\",\"token_type\":\"bearer\",\"expires_in\":5184000}"),
                answer(200, "{\"user_id\":\"17841400000000001\",\"username\":\"tyollisyys\"}"));

        assertThat(consent(server.base(), "account").redeem("the-code#_", request))
                .singleElement()
                .satisfies(account -> {
                    assertThat(account.account()).isEqualTo("17841400000000001");
                    assertThat(account.name()).isEqualTo("tyollisyys");
                    assertThat(account.missing()).isEmpty();
                    assertThat(account.credentials())
                            .isEqualTo(new Credentials(
                                    new Token("IGL"), null, Instant.parse("2027-05-21T07:00:00Z"), null));
                });
        assertThat(server.requests().get(0).method() + server.requests().get(0).target())
                .isEqualTo("POST/oauth/access_token");
        assertThat(server.requests().get(0).body()).contains("code=the-code&").doesNotContain("%23");
        assertThat(server.requests().get(1).target())
                .startsWith("/access_token?grant_type=ig_exchange_token")
                .contains("access_token=IGS");
    }

    @Test
    void an_older_answer_is_understood_and_what_it_lacks_is_missing() {
        server.plays(
                answer(
                        200,
                        "{\"access_token\":\"IGS\",\"user_id\":17841400000000001,\"permissions\":[\"instagram_business_basic\"]}"),
                answer(200, "{\"access_token\":\"IGL\",\"expires_in\":5184000}"),
                answer(500, ""));

        assertThat(consent(server.base(), "account").redeem("the-code", request).getFirst())
                .satisfies(account -> {
                    assertThat(account.account()).isEqualTo("17841400000000001");
                    assertThat(account.missing())
                            .extracting(Right::name)
                            .containsExactly(
                                    "instagram_business_content_publish", "instagram_business_manage_insights");
                });
    }

    @Test
    void its_token_is_renewed_with_itself_20_days_ahead() {
        server.plays(answer(200, "{\"access_token\":\"IGN\",\"token_type\":\"bearer\",\"expires_in\":5183944}"));
        var consent = consent(server.base(), "account");
        var token = Credentials.of(new Token("IGL")).expiringAt(Instant.parse("2027-05-21T07:00:00Z"));

        assertThat(consent.renewal(token)).contains(Instant.parse("2027-05-01T07:00:00Z"));
        assertThat(consent.renewal(token.expiringAt(Instant.parse("2027-03-22T08:00:00Z"))))
                .isEmpty();
        assertThat(consent.renew(token).access()).isEqualTo(new Token("IGN"));
        assertThat(server.requests().getFirst().target())
                .isEqualTo("/refresh_access_token?grant_type=ig_refresh_token&access_token=IGL");
    }

    @Test
    void an_expired_token_is_not_renewed_any_more() {
        server.plays(answer(
                400, "{\"error\":{\"message\":\"Session has expired\",\"type\":\"OAuthException\",\"code\":190}}"));

        assertThatThrownBy(() -> consent(server.base(), "account").renew(Credentials.of(new Token("IGL"))))
                .isInstanceOf(Unauthorised.class);
    }

    private Consent consent(String base, String login) {
        var settings = new ConsentSettings(base, "v25.0", login, "", "", "kaari", new Secret("a-secret"), TIMEOUTS);
        return new ConsentConfiguration().instagramConsent(settings, new MockEnvironment(), clock);
    }
}
