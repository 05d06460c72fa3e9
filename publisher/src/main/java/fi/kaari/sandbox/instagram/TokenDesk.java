package fi.kaari.sandbox.instagram;

import fi.kaari.sandbox.Caller;
import fi.kaari.sandbox.Desk;
import fi.kaari.sandbox.DeskCall;
import fi.kaari.sandbox.Grants;
import fi.kaari.sandbox.Issued;
import fi.kaari.sandbox.Issued.Kind;
import fi.kaari.sandbox.Names;
import fi.kaari.sandbox.OfSandbox;
import fi.kaari.sandbox.Refusal;
import fi.kaari.sandbox.graph.GraphRefusal;
import fi.kaari.sandbox.graph.PersonDesk;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/**
 * Two ways in: a person signs in and acts for the accounts of their Pages, or an account signs in itself, whose token
 * is exchanged for one of 60 days and renewed with itself once it is a day old.
 */
@Component
@OfSandbox
class TokenDesk implements Desk {

    private static final Pattern VERSIONED = Pattern.compile("/v\\d+\\.\\d+(/.+)");
    private static final Duration CODE = Duration.ofHours(1);
    private static final Duration BRIEF = Duration.ofHours(1);
    private static final Duration LASTING = Duration.ofSeconds(5_184_000);
    private static final Duration DAY = Duration.ofDays(1);

    private final PersonDesk people;
    private final Grants grants;
    private final Names names;
    private final Clock clock;

    TokenDesk(PersonDesk people, Grants grants, Names names, Clock clock) {
        this.people = people;
        this.grants = grants;
        this.names = names;
        this.clock = clock;
    }

    @Override
    public String platform() {
        return InstagramStand.PLATFORM;
    }

    @Override
    public boolean isPage(String path) {
        return isOwnPage(path) || step(path).equals("/dialog/oauth");
    }

    private static boolean isOwnPage(String path) {
        return path.equals("/oauth/authorize");
    }

    @Override
    public boolean opensMany(String path) {
        return !isOwnPage(path);
    }

    @Override
    public List<String> scopes(String asked) {
        return Arrays.stream(asked.split(",")).filter(scope -> !scope.isEmpty()).toList();
    }

    @Override
    public Optional<Errand> errand(DeskCall call) {
        if (call.is("POST", "/oauth/access_token")) return Optional.of(new Errand("", () -> redeem(call)));
        if (call.is("GET", "/access_token")) return Optional.of(new Errand("", () -> exchange(call)));
        if (call.is("GET", "/refresh_access_token"))
            return Optional.of(new Errand(own(call).account(), () -> refresh(call)));
        if (call.request().getMethod().equals("GET") && step(call.path()).equals("/me"))
            return own(call.accessToken()).map(token -> new Errand(token.account(), () -> me(token)));
        return people.errand(platform(), step(call.path()), call, this::page);
    }

    /** The Page of an account is called as the account with a 9 before it. */
    private Map<String, Object> page(String account, String token) {
        var page = people.page(new Caller(platform(), account), token);
        page.put("id", "9" + account);
        page.put("instagram_business_account", Map.of("id", account));
        return page;
    }

    private Object redeem(DeskCall call) {
        if (!call.isSigned()) throw refusal("Invalid platform app");
        var grant = grants.redeemed(platform(), call.get("code"), CODE)
                .filter(it -> it.redirect().equals(call.get("redirect_uri")))
                .filter(it -> !it.accounts().isEmpty())
                .orElseThrow(() -> refusal("Invalid authorization code"));
        var account = grant.accounts().getFirst();
        var token = grants.access(platform(), account, grants.beginning(grant), BRIEF);
        var permissions = String.join(",", grant.scopes());
        return Map.of("data", List.of(Map.of("access_token", token, "user_id", account, "permissions", permissions)));
    }

    private Object exchange(DeskCall call) {
        if (!call.get("grant_type").equals("ig_exchange_token")
                || !call.get("client_secret").equals("kaari-rehearsal"))
            throw GraphRefusal.of(101, 0, "Error validating client secret.");
        return lasting(own(call));
    }

    private Object refresh(DeskCall call) {
        var token = own(call);
        if (!call.get("grant_type").equals("ig_refresh_token")) throw GraphRefusal.parameter("Invalid grant_type");
        if (clock.instant().isBefore(token.givenAt().plus(DAY)))
            throw GraphRefusal.parameter("The access token has to be at least 24 hours old");
        return lasting(token);
    }

    private Object lasting(Issued token) {
        var next = grants.access(platform(), token.account(), token, LASTING);
        return Map.of("access_token", next, "token_type", "bearer", "expires_in", LASTING.toSeconds());
    }

    private Issued own(DeskCall call) {
        return own(call.accessToken()).orElseThrow(GraphRefusal::expired);
    }

    private Optional<Issued> own(String token) {
        return grants.find(platform(), token).filter(it -> it.kind() == Kind.ACCESS && it.isGood(clock.instant()));
    }

    private Object me(Issued token) {
        var name = names.of(new Caller(platform(), token.account()));
        return Map.of("user_id", token.account(), "username", name, "id", token.account());
    }

    @Override
    public Optional<String> needed(String method, String path) {
        if (!method.equals("GET") || path.endsWith("/content_publishing_limit")) return Optional.of("content_publish");
        return Optional.of(path.endsWith("/insights") ? "manage_insights" : "basic");
    }

    /** The same right has another name behind each of the two doors. */
    @Override
    public boolean covers(Set<String> granted, String needed) {
        return granted.contains("instagram_" + needed) || granted.contains("instagram_business_" + needed);
    }

    @Override
    public Refusal beyond(String scope) {
        return PersonDesk.beyond("instagram_" + scope);
    }

    private static String step(String path) {
        var versioned = VERSIONED.matcher(path);
        return versioned.matches() ? versioned.group(1) : "";
    }

    private static Refusal refusal(String message) {
        return new Refusal(400, Map.of("error_type", "OAuthException", "code", 400, "error_message", message));
    }
}
