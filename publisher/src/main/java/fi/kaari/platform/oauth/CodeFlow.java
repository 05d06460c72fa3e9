package fi.kaari.platform.oauth;

import fi.kaari.platform.Answer;
import fi.kaari.platform.ConsentRequest;
import fi.kaari.platform.Credentials;
import fi.kaari.platform.PlatformException.Unauthorised;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * OAuth 2 as most platforms speak it: a code is asked for with a challenge and redeemed with its proof (RFC 7636), and a
 * refresh token brings the next credentials.
 *
 * @param tokens sends these fields to the token endpoint, signed as the platform wants it
 * @param ahead how long before its end an access token is renewed
 */
public record CodeFlow(App app, Function<Map<String, String>, Answer> tokens, Duration ahead, Clock clock) {

    /** @param besides what this platform's page is told more */
    public URI address(Endpoint page, ConsentRequest request, String scopes, Map<String, String> besides) {
        var fields = new HashMap<>(besides);
        fields.put("client_id", app.id());
        fields.put("scope", scopes);
        fields.put("code_challenge", request.challenge());
        fields.put("code_challenge_method", "S256");
        return page.page(request, fields);
    }

    public Granted redeem(String code, ConsentRequest request) {
        return granted(Map.of(
                "grant_type",
                "authorization_code",
                "code",
                code,
                "redirect_uri",
                request.redirect().toString(),
                "code_verifier",
                request.verifier()));
    }

    /** The first credentials of a consent. */
    public Credentials begun(Granted granted) {
        return granted.after(null, clock.instant());
    }

    /** A refresh token of which nothing else is known is tried at once. */
    public Optional<Instant> renewal(Credentials credentials) {
        if (credentials.refresh() == null || !app.isRegistered()) return Optional.empty();
        return Optional.of(Optional.ofNullable(credentials.expiresAt())
                .map(end -> end.minus(ahead))
                .orElse(Instant.EPOCH));
    }

    /** @throws Unauthorised without a refresh token */
    public Credentials renew(Credentials credentials) {
        var refresh = credentials.refresh();
        if (refresh == null) throw new Unauthorised("There is no refresh token");
        var granted = granted(Map.of("grant_type", "refresh_token", "refresh_token", refresh.value()));
        return granted.after(credentials, clock.instant());
    }

    private Granted granted(Map<String, String> fields) {
        return Granted.in(tokens.apply(fields));
    }
}
