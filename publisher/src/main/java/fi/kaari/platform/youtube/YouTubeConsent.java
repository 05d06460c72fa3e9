package fi.kaari.platform.youtube;

import fi.kaari.platform.Account;
import fi.kaari.platform.BaseAddress;
import fi.kaari.platform.Call;
import fi.kaari.platform.Consent;
import fi.kaari.platform.ConsentRequest;
import fi.kaari.platform.Credentials;
import fi.kaari.platform.Opened;
import fi.kaari.platform.PlatformClient;
import fi.kaari.platform.PlatformException;
import fi.kaari.platform.PlatformException.Refused;
import fi.kaari.platform.PlatformException.Unauthorised;
import fi.kaari.platform.Right;
import fi.kaari.platform.oauth.App;
import fi.kaari.platform.oauth.Endpoint;
import fi.kaari.platform.oauth.Granted;
import fi.kaari.platform.oauth.OAuthErrors;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Google's OAuth 2: access tokens live for an hour, a refresh token comes only with offline access and consent. */
@Component
@EnableConfigurationProperties(ConsentSettings.class)
final class YouTubeConsent implements Consent {

    private static final Duration AHEAD = Duration.ofMinutes(10);

    private final App app;
    private final Endpoint page;
    private final Endpoint tokens;
    private final BaseAddress api;
    private final PlatformClient client;
    private final Clock clock;

    YouTubeConsent(ConsentSettings settings, Environment environment, Clock clock) {
        this.page = endpoint(settings, settings.authUrl(), "https://accounts.google.com/o/oauth2/v2/auth", environment);
        this.tokens = endpoint(settings, settings.tokenUrl(), "https://oauth2.googleapis.com/token", environment);
        this.app = App.of(
                settings.clientId(), settings.clientSecret(), settings.baseUrl().isBlank());
        this.api = new BaseAddress(settings.baseUrl(), YouTube.ID, environment);
        this.client = new PlatformClient(settings.timeouts(), new OAuthErrors());
        this.clock = clock;
    }

    private static Endpoint endpoint(ConsentSettings settings, String configured, String own, Environment environment) {
        return new Endpoint(
                configured, settings.baseUrl(), URI.create(own), "https://www.googleapis.com", YouTube.ID, environment);
    }

    @Override
    public String platform() {
        return YouTube.ID;
    }

    @Override
    public boolean isRegistered() {
        return app.isRegistered();
    }

    @Override
    public List<Right> rights() {
        return Scopes.RIGHTS;
    }

    /** Without {@code prompt=consent} a second consent brings no refresh token. */
    @Override
    public URI address(ConsentRequest request) {
        return page.page(
                request,
                Map.of(
                        "client_id",
                        app.id(),
                        "scope",
                        Scopes.asked(),
                        "access_type",
                        "offline",
                        "prompt",
                        "consent",
                        "code_challenge",
                        request.challenge(),
                        "code_challenge_method",
                        "S256"));
    }

    @Override
    public List<Opened> redeem(String code, ConsentRequest request) {
        var granted = granted(Map.of(
                "grant_type",
                "authorization_code",
                "code",
                code,
                "redirect_uri",
                request.redirect().toString(),
                "code_verifier",
                request.verifier()));
        return opened(granted.after(null, clock.instant()), missing(granted));
    }

    private List<Opened> opened(Credentials credentials, List<Right> missing) {
        var channels = Call.get(api.at("/youtube/v3/channels"))
                .query("part", "id,snippet")
                .query("mine", "true")
                .as(credentials.of(""));
        try {
            return client.send(channels).path("items").values().stream()
                    .map(channel -> new Opened(
                            channel.path("id").asString(""),
                            channel.path("snippet").path("title").asString(""),
                            credentials,
                            missing))
                    .toList();
        } catch (Unauthorised | Refused unseen) {
            if (missing.isEmpty()) throw unseen;
            return List.of(new Opened("", "", credentials, missing));
        }
    }

    private static List<Right> missing(Granted granted) {
        var lacking = granted.scopes().map(Scopes::missing).orElse(List.of());
        return granted.refresh() == null
                ? Stream.concat(lacking.stream(), Stream.of(Scopes.STAY)).toList()
                : lacking;
    }

    private Granted granted(Map<String, String> fields) {
        return Granted.in(client.succeeding(
                Call.post(tokens.address()).form(app.signing(fields)).last()));
    }

    /** Google tells what a token may do; what another server does not tell is taken for granted. */
    @Override
    public List<Right> missing(Account account) {
        try {
            var token = Call.post(tokens.beside("tokeninfo"))
                    .form(Map.of("access_token", account.token().value()));
            return Granted.scopes(client.send(token).path("scope"))
                    .map(Scopes::missing)
                    .orElse(List.of());
        } catch (PlatformException notTold) {
            return List.of();
        }
    }

    /** A refresh token of which nothing else is known is tried at once. */
    @Override
    public Optional<Instant> renewal(Credentials credentials) {
        if (credentials.refresh() == null || !isRegistered()) return Optional.empty();
        return Optional.of(Optional.ofNullable(credentials.expiresAt())
                .map(end -> end.minus(AHEAD))
                .orElse(Instant.EPOCH));
    }

    @Override
    public Credentials renew(Credentials credentials) {
        if (credentials.refresh() == null) throw new Unauthorised("YouTube gave no refresh token");
        var granted = granted(Map.of(
                "grant_type",
                "refresh_token",
                "refresh_token",
                credentials.refresh().value()));
        return granted.after(credentials, clock.instant());
    }

    @Override
    public boolean revoke(Credentials credentials) {
        var token = credentials.refresh() == null ? credentials.access() : credentials.refresh();
        try {
            client.succeeding(Call.post(tokens.beside("revoke")).form(Map.of("token", token.value())));
        } catch (Unauthorised | Refused endedAlready) {
            return true;
        }
        return true;
    }
}
