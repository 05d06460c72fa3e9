package fi.kaari.platform.youtube;

import fi.kaari.platform.Account;
import fi.kaari.platform.Answer;
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
import fi.kaari.platform.oauth.CodeFlow;
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
    private final CodeFlow flow;

    YouTubeConsent(ConsentSettings settings, Environment environment, Clock clock) {
        this.page = endpoint(settings, settings.authUrl(), "https://accounts.google.com/o/oauth2/v2/auth", environment);
        this.tokens = endpoint(settings, settings.tokenUrl(), "https://oauth2.googleapis.com/token", environment);
        this.app = App.of(
                settings.clientId(), settings.clientSecret(), settings.baseUrl().isBlank());
        this.api = new BaseAddress(settings.baseUrl(), YouTube.ID, environment);
        this.client = new PlatformClient(settings.timeouts(), new OAuthErrors());
        this.flow = new CodeFlow(app, this::asked, AHEAD, clock);
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
        return flow.address(page, request, Scopes.asked(), Map.of("access_type", "offline", "prompt", "consent"));
    }

    @Override
    public List<Opened> redeem(String code, ConsentRequest request) {
        var granted = flow.redeem(code, request);
        return opened(flow.begun(granted), missing(granted));
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

    private Answer asked(Map<String, String> fields) {
        return client.succeeding(
                Call.post(tokens.address()).form(app.signing(fields)).last());
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

    @Override
    public Optional<Instant> renewal(Credentials credentials) {
        return flow.renewal(credentials);
    }

    @Override
    public Credentials renew(Credentials credentials) {
        return flow.renew(credentials);
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
