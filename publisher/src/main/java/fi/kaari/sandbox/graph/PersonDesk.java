package fi.kaari.sandbox.graph;

import fi.kaari.sandbox.Caller;
import fi.kaari.sandbox.Desk.Errand;
import fi.kaari.sandbox.DeskCall;
import fi.kaari.sandbox.Grants;
import fi.kaari.sandbox.Issued;
import fi.kaari.sandbox.Issued.Kind;
import fi.kaari.sandbox.Names;
import fi.kaari.sandbox.OfSandbox;
import fi.kaari.sandbox.Refusal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The tokens of people who sign in to act for accounts: brief ones, lasting ones, and those of the accounts themselves,
 * which live as long as the one they were read with.
 */
@Component
@OfSandbox
public class PersonDesk {

    private static final Duration CODE = Duration.ofMinutes(10);
    private static final Duration BRIEF = Duration.ofHours(1);
    private static final Duration LASTING = Duration.ofSeconds(5_183_944);
    private static final Duration DATA_ACCESS = Duration.ofDays(90);

    private final Grants grants;
    private final Names names;
    private final Clock clock;

    PersonDesk(Grants grants, Names names, Clock clock) {
        this.grants = grants;
        this.names = names;
        this.clock = clock;
    }

    /**
     * What is to be done about a call below a pinned version.
     *
     * @param step what follows the version in the path, e.g. {@code /me/accounts}
     * @param account how one account is listed, by its id and a token of its own
     */
    public Optional<Errand> errand(
            String platform, String step, DeskCall call, BiFunction<String, String, Map<String, Object>> account) {
        if (!call.request().getMethod().equals("GET")) return Optional.empty();
        return switch (step) {
            case "/oauth/access_token" -> Optional.of(new Errand("", () -> token(platform, call)));
            case "/me/accounts" -> Optional.of(new Errand("", () -> accounts(platform, call, account)));
            case "/me/permissions" -> person(platform, call).map(token -> new Errand("", () -> permissions(token)));
            case "/debug_token" -> Optional.of(new Errand("", () -> debug(platform, call)));
            default -> Optional.empty();
        };
    }

    private Object token(String platform, DeskCall call) {
        if (!call.isSigned()) throw GraphRefusal.of(101, 0, "Error validating client secret.");
        return call.get("grant_type").equals("fb_exchange_token")
                ? exchanged(platform, call)
                : redeemed(platform, call);
    }

    private Object redeemed(String platform, DeskCall call) {
        var grant = grants.redeemed(platform, call.get("code"), CODE)
                .filter(it -> it.redirect().equals(call.get("redirect_uri")))
                .orElseThrow(() -> GraphRefusal.of(100, 36009, "This authorization code has been used."));
        return bearer(grants.other(platform, Kind.BRIEF, "", grants.beginning(grant), BRIEF), BRIEF);
    }

    /** A token that has expired is not exchanged any more. */
    private Object exchanged(String platform, DeskCall call) {
        var token = grants.find(platform, call.get("fb_exchange_token"))
                .filter(it -> it.isGood(clock.instant()))
                .orElseThrow(GraphRefusal::expired);
        return bearer(grants.other(platform, Kind.LASTING, "", token, LASTING), LASTING);
    }

    private static Object bearer(String token, Duration life) {
        return Map.of("access_token", token, "token_type", "bearer", "expires_in", life.toSeconds());
    }

    private Object accounts(String platform, DeskCall call, BiFunction<String, String, Map<String, Object>> account) {
        var person = person(platform, call).orElseThrow(GraphRefusal::signedOut);
        if (!person.scopes().contains("pages_show_list")) return Map.of("data", List.of());
        var life = person.kind() == Kind.LASTING ? null : BRIEF;
        return Map.of(
                "data",
                person.accounts().stream()
                        .map(id -> account.apply(id, grants.access(platform, id, person, life)))
                        .toList());
    }

    /** What a listed account has in common on all platforms. */
    public Map<String, Object> page(Caller caller, String token) {
        var page = new LinkedHashMap<String, Object>();
        page.put("id", caller.account());
        page.put("name", names.of(caller));
        page.put("access_token", token);
        page.put("tasks", List.of("ANALYZE", "CREATE_CONTENT", "MODERATE"));
        return page;
    }

    private static Object permissions(Issued token) {
        return Map.of(
                "data",
                token.scopes().stream()
                        .sorted()
                        .map(scope -> Map.of("permission", scope, "status", "granted"))
                        .toList());
    }

    private Object debug(String platform, DeskCall call) {
        var token = grants.find(platform, call.get("input_token"));
        var data = new LinkedHashMap<String, Object>();
        data.put("is_valid", token.filter(it -> it.isGood(clock.instant())).isPresent());
        token.ifPresent(it -> {
            data.put("scopes", it.scopes().stream().sorted().toList());
            data.put("expires_at", seconds(it.expiresAt()));
            data.put("data_access_expires_at", seconds(it.givenAt().plus(DATA_ACCESS)));
        });
        return Map.of("data", data);
    }

    private static long seconds(@Nullable Instant moment) {
        return moment == null ? 0 : moment.getEpochSecond();
    }

    private Optional<Issued> person(String platform, DeskCall call) {
        return grants.find(platform, call.accessToken())
                .filter(token -> token.kind() == Kind.BRIEF || token.kind() == Kind.LASTING)
                .filter(token -> token.isGood(clock.instant()));
    }

    /** The token does not cover the call. */
    public static Refusal beyond(String scope) {
        return GraphRefusal.of(200, 0, "(#200) Requires " + scope + " permission to manage the object");
    }
}
