package fi.kaari.platform.instagram;

import fi.kaari.platform.Account;
import fi.kaari.platform.Account.Token;
import fi.kaari.platform.BaseAddress;
import fi.kaari.platform.Call;
import fi.kaari.platform.Consent;
import fi.kaari.platform.ConsentRequest;
import fi.kaari.platform.Credentials;
import fi.kaari.platform.Opened;
import fi.kaari.platform.PlatformClient;
import fi.kaari.platform.PlatformException;
import fi.kaari.platform.Right;
import fi.kaari.platform.Right.Purpose;
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
import java.util.stream.Collectors;
import org.springframework.core.env.Environment;
import tools.jackson.databind.JsonNode;

/** Instagram's own login: one account for each consent; its token lives for 60 days and is renewed with itself. */
final class AccountConsent implements Consent {

    private static final Duration AHEAD = Duration.ofDays(20);

    /** What is read with a token of an hour cannot be renewed; a day has to pass first. */
    private static final Duration SHORTEST_LIFE = Duration.ofDays(2);

    /** Instagram puts this behind its codes. */
    private static final String TAIL = "#_";

    private static final List<Right> RIGHTS = List.of(
            new Right("instagram_business_content_publish", Purpose.PUBLISH),
            new Right("instagram_business_basic", Purpose.READ_BACK),
            new Right("instagram_business_manage_insights", Purpose.MEASURE));

    private final App app;
    private final Endpoint page;
    private final Endpoint codes;
    private final BaseAddress api;
    private final String version;
    private final PlatformClient client;
    private final Clock clock;

    AccountConsent(ConsentSettings settings, Environment environment, Clock clock) {
        this.page = endpoint(settings, settings.authUrl(), "https://www.instagram.com/oauth/authorize", environment);
        this.codes =
                endpoint(settings, settings.tokenUrl(), "https://api.instagram.com/oauth/access_token", environment);
        this.app = App.of(
                settings.clientId(), settings.clientSecret(), settings.baseUrl().isBlank());
        this.api = new BaseAddress(settings.baseUrl(), Instagram.ID, environment);
        this.version = settings.apiVersion();
        this.client = new PlatformClient(settings.timeouts(), new OAuthErrors());
        this.clock = clock;
    }

    private static Endpoint endpoint(ConsentSettings settings, String configured, String own, Environment environment) {
        return new Endpoint(
                configured, settings.baseUrl(), URI.create(own), ConsentSettings.OWN_API, Instagram.ID, environment);
    }

    @Override
    public String platform() {
        return Instagram.ID;
    }

    @Override
    public boolean isRegistered() {
        return app.isRegistered() && app.isConfidential();
    }

    @Override
    public List<Right> rights() {
        return RIGHTS;
    }

    @Override
    public URI address(ConsentRequest request) {
        var scopes = RIGHTS.stream().map(Right::name).collect(Collectors.joining(","));
        return page.page(request, Map.of("client_id", app.id(), "scope", scopes));
    }

    @Override
    public List<Opened> redeem(String code, ConsentRequest request) {
        var answer = client.succeeding(Call.post(codes.address())
                .form(app.signing(Map.of(
                        "grant_type",
                        "authorization_code",
                        "redirect_uri",
                        request.redirect().toString(),
                        "code",
                        code.endsWith(TAIL) ? code.substring(0, code.length() - TAIL.length()) : code))));
        var found = answer.json().has("data") ? answer.json().path("data").path(0) : answer.json();
        var lasting = exchanged(Granted.in(answer, found).access());
        var account = found.path("user_id").asString("");
        return List.of(new Opened(account, name(account, lasting.access()), lasting, missing(found)));
    }

    private Credentials exchanged(Token brief) {
        var call = Call.get(api.at("/access_token"))
                .query("grant_type", "ig_exchange_token")
                .query("client_secret", app.secret().value())
                .query("access_token", brief.value());
        return Granted.in(client.succeeding(call)).after(null, clock.instant());
    }

    private static List<Right> missing(JsonNode found) {
        return Granted.scopes(found.path("permissions"))
                .map(granted -> RIGHTS.stream()
                        .filter(right -> !granted.contains(right.name()))
                        .toList())
                .orElse(List.of());
    }

    private String name(String account, Token token) {
        var call = Call.get(api.at("/{version}/me", version)).query("fields", "user_id,username");
        try {
            return client.send(call.as(new Account(account, token)))
                    .path("username")
                    .asString(account);
        } catch (PlatformException nameless) {
            return account;
        }
    }

    /** Instagram's own login tells nobody what a token may do. */
    @Override
    public List<Right> missing(Account account) {
        return List.of();
    }

    @Override
    public Optional<Instant> renewal(Credentials credentials) {
        return Optional.ofNullable(credentials.expiresAt())
                .filter(end -> end.isAfter(clock.instant().plus(SHORTEST_LIFE)))
                .map(end -> end.minus(AHEAD));
    }

    @Override
    public Credentials renew(Credentials credentials) {
        var call = Call.get(api.at("/refresh_access_token"))
                .query("grant_type", "ig_refresh_token")
                .query("access_token", credentials.access().value());
        return Granted.in(client.succeeding(call)).after(credentials, clock.instant());
    }

    /** People end it in their account's settings only. */
    @Override
    public boolean revoke(Credentials credentials) {
        return false;
    }
}
