package fi.kaari.platform.x;

import fi.kaari.platform.Account;
import fi.kaari.platform.Account.Token;
import fi.kaari.platform.Answer;
import fi.kaari.platform.BaseAddress;
import fi.kaari.platform.Call;
import fi.kaari.platform.Consent;
import fi.kaari.platform.ConsentRequest;
import fi.kaari.platform.Credentials;
import fi.kaari.platform.Opened;
import fi.kaari.platform.PlatformClient;
import fi.kaari.platform.PlatformException.Refused;
import fi.kaari.platform.PlatformException.Unauthorised;
import fi.kaari.platform.Right;
import fi.kaari.platform.Right.Purpose;
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
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** X's OAuth 2 with PKCE: codes live for 30 seconds, access tokens for two hours, and each refresh token works once. */
@Component
@EnableConfigurationProperties(ConsentSettings.class)
final class XConsent implements Consent {

    private static final Duration AHEAD = Duration.ofMinutes(20);

    private static final List<Right> RIGHTS = List.of(
            new Right("users.read", Purpose.FIND_ACCOUNT),
            new Right("tweet.write", Purpose.PUBLISH),
            new Right("media.write", Purpose.PUBLISH),
            new Right("tweet.read", Purpose.READ_BACK),
            new Right("offline.access", Purpose.STAY));

    private final App app;
    private final Endpoint page;
    private final Endpoint tokens;
    private final BaseAddress api;
    private final PlatformClient client;
    private final CodeFlow flow;

    XConsent(ConsentSettings settings, Environment environment, Clock clock) {
        this.page = endpoint(settings, settings.authUrl(), "https://x.com/i/oauth2/authorize", environment);
        this.tokens = endpoint(settings, settings.tokenUrl(), "https://api.x.com/2/oauth2/token", environment);
        this.app = App.of(
                settings.clientId(), settings.clientSecret(), settings.baseUrl().isBlank());
        this.api = new BaseAddress(settings.baseUrl(), X.ID, environment);
        this.client = new PlatformClient(settings.timeouts(), new OAuthErrors());
        this.flow = new CodeFlow(app, this::asked, AHEAD, clock);
    }

    private static Endpoint endpoint(ConsentSettings settings, String configured, String own, Environment environment) {
        return new Endpoint(configured, settings.baseUrl(), URI.create(own), "https://api.x.com", X.ID, environment);
    }

    @Override
    public String platform() {
        return X.ID;
    }

    @Override
    public boolean isRegistered() {
        return app.isRegistered();
    }

    @Override
    public List<Right> rights() {
        return RIGHTS;
    }

    @Override
    public URI address(ConsentRequest request) {
        var scopes = RIGHTS.stream().map(Right::name).collect(Collectors.joining(" "));
        return flow.address(page, request, scopes, Map.of());
    }

    @Override
    public List<Opened> redeem(String code, ConsentRequest request) {
        var granted = flow.redeem(code, request);
        return List.of(opened(granted, missing(granted)));
    }

    private Opened opened(Granted granted, List<Right> missing) {
        var credentials = flow.begun(granted);
        try {
            var me = client.send(Call.get(api.at("/2/users/me")).as(credentials.of("")))
                    .path("data");
            var name = me.path("name").asString(me.path("username").asString(""));
            return new Opened(me.path("id").asString(""), name, credentials, missing);
        } catch (Unauthorised | Refused nameless) {
            if (missing.isEmpty()) throw nameless;
            return new Opened("", "", credentials, missing);
        }
    }

    private static List<Right> missing(Granted granted) {
        var isStaying = granted.refresh() != null;
        return RIGHTS.stream()
                .filter(right -> right.purpose() == Purpose.STAY
                        ? !isStaying
                        : !granted.scopes()
                                .map(scopes -> scopes.contains(right.name()))
                                .orElse(true))
                .toList();
    }

    private Answer asked(Map<String, String> fields) {
        return client.succeeding(app.form(Call.post(tokens.address()), fields).last());
    }

    /** X tells nobody what a token may do. */
    @Override
    public List<Right> missing(Account account) {
        return List.of();
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
        Stream.of(Optional.ofNullable(credentials.refresh()), Optional.of(credentials.access()))
                .flatMap(Optional::stream)
                .forEach(this::revoke);
        return true;
    }

    private void revoke(Token token) {
        try {
            client.succeeding(app.form(Call.post(tokens.beside("revoke")), Map.of("token", token.value())));
        } catch (Unauthorised | Refused endedAlready) {
            // what X no longer knows is revoked
        }
    }
}
