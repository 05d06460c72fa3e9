package fi.kaari.sandbox.youtube;

import fi.kaari.sandbox.Desk;
import fi.kaari.sandbox.DeskCall;
import fi.kaari.sandbox.Grants;
import fi.kaari.sandbox.Issued;
import fi.kaari.sandbox.OfSandbox;
import fi.kaari.sandbox.Refusal;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Google's tokens: access for an hour, and a refresh token that stays, for those who asked to be let in offline. */
@Component
@OfSandbox
class TokenDesk implements Desk {

    private static final Duration CODE = Duration.ofMinutes(10);
    private static final Duration ACCESS = Duration.ofSeconds(3599);
    private static final String OFFLINE = "offline";
    private static final String PREFIX = "https://www.googleapis.com/auth/";
    private static final Set<String> WIDE = Set.of(PREFIX + "youtube", PREFIX + "youtube.force-ssl");

    private final Grants grants;
    private final Clock clock;

    TokenDesk(Grants grants, Clock clock) {
        this.grants = grants;
        this.clock = clock;
    }

    @Override
    public String platform() {
        return YouTubeStand.PLATFORM;
    }

    @Override
    public boolean isPage(String path) {
        return path.equals("/o/oauth2/v2/auth");
    }

    @Override
    public boolean opensMany(String path) {
        return false;
    }

    @Override
    public List<String> scopes(String asked) {
        return Arrays.stream(asked.split(" ")).filter(scope -> !scope.isEmpty()).toList();
    }

    @Override
    public Optional<Errand> errand(DeskCall call) {
        if (call.is("POST", "/revoke")) return Optional.of(new Errand("", () -> revoke(call)));
        if (call.is("POST", "/tokeninfo")) return Optional.of(new Errand("", () -> inspect(call)));
        if (!call.is("POST", "/token")) return Optional.empty();
        if (!call.isSigned()) throw refusal(401, "invalid_client", "The OAuth client was not found.");
        return switch (call.get("grant_type")) {
            case "authorization_code" -> Optional.of(new Errand("", () -> redeem(call)));
            case "refresh_token" -> {
                var token = refreshed(call);
                yield Optional.of(new Errand(token.account(), () -> access(token.account(), token)));
            }
            default -> throw refusal(400, "unsupported_grant_type", "Invalid grant_type");
        };
    }

    private Object redeem(DeskCall call) {
        var grant = grants.redeemed(YouTubeStand.PLATFORM, call.get("code"), CODE)
                .filter(it -> it.redirect().equals(call.get("redirect_uri")))
                .filter(it -> !it.accounts().isEmpty())
                .orElseThrow(() -> refusal(400, "invalid_grant", "Malformed auth code."));
        var account = grant.accounts().getFirst();
        var beginning = grants.beginning(grant);
        var answer = access(account, beginning);
        if (grant.scopes().contains(OFFLINE))
            answer.put(
                    "refresh_token",
                    grants.other(YouTubeStand.PLATFORM, Issued.Kind.REFRESH, account, beginning, null));
        return answer;
    }

    private Issued refreshed(DeskCall call) {
        return grants.find(YouTubeStand.PLATFORM, call.get("refresh_token"))
                .filter(token -> token.kind() == Issued.Kind.REFRESH && token.isGood(clock.instant()))
                .orElseThrow(() -> refusal(400, "invalid_grant", "Token has been expired or revoked."));
    }

    private Map<String, Object> access(String account, Issued of) {
        var answer = new LinkedHashMap<String, Object>();
        answer.put("access_token", grants.access(YouTubeStand.PLATFORM, account, of, ACCESS));
        answer.put("expires_in", ACCESS.toSeconds());
        answer.put("scope", scope(of));
        answer.put("token_type", "Bearer");
        return answer;
    }

    private static String scope(Issued token) {
        return token.scopes().stream()
                .filter(scope -> !scope.equals(OFFLINE))
                .sorted()
                .collect(Collectors.joining(" "));
    }

    private Object revoke(DeskCall call) {
        var token = grants.find(YouTubeStand.PLATFORM, call.get("token"))
                .filter(it -> !it.isEnded())
                .orElseThrow(() -> refusal(400, "invalid_token", "Token expired or revoked"));
        grants.endAll(token.consent());
        return Map.of();
    }

    private Object inspect(DeskCall call) {
        var token = grants.find(YouTubeStand.PLATFORM, call.get("access_token"))
                .filter(it -> it.isGood(clock.instant()))
                .orElseThrow(() -> refusal(400, "invalid_token", "Invalid Value"));
        return Map.of("scope", scope(token), "access_type", OFFLINE);
    }

    /** The narrow scopes let nobody change a video; the widest ones let everything. */
    @Override
    public Optional<String> needed(String method, String path) {
        if (method.equals("GET")) return Optional.of(PREFIX + "youtube.readonly");
        return Optional.of(
                PREFIX + (path.startsWith("/upload/youtube/v3/videos") ? "youtube.upload" : "youtube.force-ssl"));
    }

    @Override
    public boolean covers(Set<String> granted, String needed) {
        return granted.contains(needed) || granted.stream().anyMatch(WIDE::contains);
    }

    @Override
    public Refusal beyond(String scope) {
        return new Refusal(
                403,
                Map.of(
                        "error",
                        Map.of(
                                "code",
                                403,
                                "message",
                                "Request had insufficient authentication scopes.",
                                "errors",
                                List.of(Map.of(
                                        "message",
                                        "Insufficient Permission",
                                        "domain",
                                        "global",
                                        "reason",
                                        "insufficientPermissions")))));
    }

    private static Refusal refusal(int status, String error, String description) {
        return new Refusal(status, Map.of("error", error, "error_description", description));
    }
}
