package fi.kaari.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.kaari.TestClock;
import fi.kaari.platform.Account.Token;
import fi.kaari.platform.Consent;
import fi.kaari.platform.ConsentRequest;
import fi.kaari.platform.Consents;
import fi.kaari.platform.Credentials;
import fi.kaari.platform.Opened;
import fi.kaari.platform.PlatformException.Unanswered;
import fi.kaari.platform.PlatformException.Unauthorised;
import fi.kaari.platform.Platforms;
import fi.kaari.platform.Right;
import fi.kaari.platform.Verifiable;
import fi.kaari.sandbox.Trouble.Calls;
import fi.kaari.sandbox.Trouble.Kind;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.util.UriComponentsBuilder;

/** The sandbox's token endpoints, spoken to by the consents themselves over HTTP. */
@SandboxTest
class ConsentRehearsalTest {

    @Autowired
    private Consents consents;

    @Autowired
    private Platforms platforms;

    @Autowired
    private Grants grants;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Troubles troubles;

    @Autowired
    private List<Desk> desks;

    @Autowired
    private TestClock clock;

    private final String account = "1" + Math.abs(UUID.randomUUID().getMostSignificantBits());

    @ParameterizedTest
    @ValueSource(strings = {"facebook", "instagram", "x", "youtube"})
    void a_code_opens_the_allowed_account_with_a_token_that_the_platform_accepts(String platform) {
        accounts.name(new Caller(platform, account), "Työllisyyspalvelut");

        var opened = redeemed(platform, right -> true);

        assertThat(opened.account()).isEqualTo(account);
        assertThat(opened.name()).isEqualTo("Työllisyyspalvelut");
        assertThat(opened.missing()).isEmpty();
        ((Verifiable) platforms.get(platform)).verify(opened.credentials().of(account));
        assertThat(consent(platform).missing(opened.credentials().of(account))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"facebook", "instagram", "x", "youtube"})
    void a_code_works_once(String platform) {
        var request = request(platform);
        var code = code(platform, request, right -> true);
        consent(platform).redeem(code, request);

        assertThatThrownBy(() -> consent(platform).redeem(code, request)).isInstanceOf(Unauthorised.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"facebook", "instagram", "x", "youtube"})
    void a_code_is_bound_to_where_it_was_carried(String platform) {
        var request = request(platform);
        var code = code(platform, request, right -> true);
        var elsewhere = new ConsentRequest(URI.create("http://127.0.0.1/other"), request.state(), request.verifier());

        assertThatThrownBy(() -> consent(platform).redeem(code, elsewhere)).isInstanceOf(Unauthorised.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"facebook", "instagram", "x", "youtube"})
    void a_right_that_was_left_out_is_missing_and_its_calls_are_refused(String platform) {
        var opened = redeemed(platform, right -> right.purpose() != Right.Purpose.READ_BACK);

        assertThat(opened.isEnough()).isFalse();
        assertThat(opened.missing()).extracting(Right::purpose).contains(Right.Purpose.READ_BACK);
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "youtube"})
    void a_token_expires_and_is_renewed(String platform) {
        var first = redeemed(platform, right -> true).credentials();
        clock.advance(Duration.ofHours(2));

        assertThatThrownBy(() -> verify(platform, first)).isInstanceOf(Unauthorised.class);
        var next = consent(platform).renew(first);

        verify(platform, next);
        assertThat(next.access()).isNotEqualTo(first.access());
        assertThat(next.expiresAt()).isAfter(clock.instant());
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "youtube"})
    void what_is_revoked_neither_works_nor_renews(String platform) {
        var credentials = redeemed(platform, right -> true).credentials();

        assertThat(consent(platform).revoke(credentials)).isTrue();

        assertThatThrownBy(() -> verify(platform, credentials)).isInstanceOf(Unauthorised.class);
        assertThatThrownBy(() -> consent(platform).renew(credentials)).isInstanceOf(Unauthorised.class);
    }

    @Test
    void a_rotating_token_whose_answer_is_lost_is_used_up() {
        var credentials = redeemed("x", right -> true).credentials();
        troubles.begin(Trouble.once(new Caller("x", account), Kind.DROP_AFTER, Calls.ANY));

        assertThatThrownBy(() -> consent("x").renew(credentials)).isInstanceOf(Unanswered.class);
        assertThatThrownBy(() -> consent("x").renew(credentials)).isInstanceOf(Unauthorised.class);
    }

    @Test
    void a_code_that_waits_for_half_a_minute_is_too_old_for_the_strictest() {
        var request = request("x");
        var code = code("x", request, right -> true);
        clock.advance(Duration.ofSeconds(30));

        assertThatThrownBy(() -> consent("x").redeem(code, request)).isInstanceOf(Unauthorised.class);
    }

    @Test
    void a_code_without_its_proof_is_worth_nothing() {
        var request = request("x");
        var code = code("x", request, right -> true);
        var thief = new ConsentRequest(request.redirect(), request.state(), "guessed");

        assertThatThrownBy(() -> consent("x").redeem(code, thief)).isInstanceOf(Unauthorised.class);
    }

    @Test
    void tokens_of_pages_do_not_end_by_themselves_but_consent_does() {
        var credentials = redeemed("facebook", right -> true).credentials();

        assertThat(credentials.expiresAt()).isNull();
        assertThat(credentials.consentEndsAt())
                .isBetween(
                        clock.instant().plus(Duration.ofDays(89)),
                        clock.instant().plus(Duration.ofDays(91)));
        clock.advance(Duration.ofDays(80));
        verify("facebook", credentials);
    }

    @Test
    void a_token_of_the_old_kind_is_let_in_as_before() {
        verify("x", Credentials.of(new Token("sandbox-" + account)));
        verify("x", Credentials.of(new Token("sandbox-" + account + "/2")));
    }

    private Opened redeemed(String platform, Predicate<Right> allowed) {
        var request = request(platform);
        return consent(platform)
                .redeem(code(platform, request, allowed), request)
                .getFirst();
    }

    private static ConsentRequest request(String platform) {
        return ConsentRequest.to(URI.create("http://127.0.0.1/channels/consent/" + platform + "/return"));
    }

    /** What the person's browser brings back after they have allowed some of what was asked. */
    private String code(String platform, ConsentRequest request, Predicate<Right> allowed) {
        var query = UriComponentsBuilder.fromUri(consent(platform).address(request))
                .build()
                .getQueryParams();
        var asked = URLDecoder.decode(query.getFirst("scope"), StandardCharsets.UTF_8);
        var left = consent(platform).rights().stream()
                .filter(allowed.negate())
                .map(Right::name)
                .collect(Collectors.toSet());
        var scopes = desk(platform).scopes(asked).stream()
                .filter(scope -> left.stream().noneMatch(scope::endsWith))
                .filter(scope -> left.isEmpty() || !scope.endsWith("force-ssl"))
                .collect(Collectors.toSet());
        if (query.containsKey("access_type")) scopes = with(scopes, "offline");
        var challenge = query.containsKey("code_challenge") ? query.getFirst("code_challenge") : "";
        return grants.code(new Grant(
                platform, request.redirect().toString(), challenge, scopes, List.of(account), clock.instant()));
    }

    private static Set<String> with(Set<String> scopes, String more) {
        var all = new HashSet<>(scopes);
        all.add(more);
        return all;
    }

    private void verify(String platform, Credentials credentials) {
        ((Verifiable) platforms.get(platform)).verify(credentials.of(account));
    }

    private Desk desk(String platform) {
        return desks.stream()
                .filter(it -> it.platform().equals(platform))
                .findFirst()
                .orElseThrow();
    }

    private Consent consent(String platform) {
        return consents.of(platform).orElseThrow();
    }
}
