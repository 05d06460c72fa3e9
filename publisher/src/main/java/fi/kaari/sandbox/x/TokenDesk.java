package fi.kaari.sandbox.x;

import fi.kaari.sandbox.Desk;
import fi.kaari.sandbox.DeskCall;
import fi.kaari.sandbox.Grants;
import fi.kaari.sandbox.Issued;
import fi.kaari.sandbox.OfSandbox;
import fi.kaari.sandbox.Refusal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** X's tokens: codes for half a minute and with proof, access for two hours, each refresh token good for once. */
@Component
@OfSandbox
class TokenDesk implements Desk {

    private static final Duration CODE = Duration.ofSeconds(30);
    private static final Duration ACCESS = Duration.ofHours(2);
    private static final Duration REFRESH = Duration.ofDays(180);

    private final Grants grants;
    private final Clock clock;

    TokenDesk(Grants grants, Clock clock) {
        this.grants = grants;
        this.clock = clock;
    }

    @Override
    public String platform() {
        return XStand.PLATFORM;
    }

    @Override
    public boolean isPage(String path) {
        return path.equals("/i/oauth2/authorize");
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
        if (call.is("POST", "/2/oauth2/revoke")) return Optional.of(new Errand("", () -> revoke(call)));
        if (!call.is("POST", "/2/oauth2/token")) return Optional.empty();
        if (!call.isSignedByHeader()) throw refusal(401, "unauthorized_client", "Missing valid authorization header");
        return switch (call.get("grant_type")) {
            case "authorization_code" -> Optional.of(new Errand("", () -> redeem(call)));
            case "refresh_token" -> Optional.of(new Errand(refreshed(call).account(), () -> refresh(call)));
            default -> throw refusal(400, "invalid_request", "Missing required parameter [grant_type].");
        };
    }

    private Object redeem(DeskCall call) {
        var grant = grants.redeemed(XStand.PLATFORM, call.get("code"), CODE)
                .filter(it -> it.redirect().equals(call.get("redirect_uri")))
                .filter(it -> it.challenge().equals(challenge(call.get("code_verifier"))))
                .filter(it -> !it.accounts().isEmpty())
                .orElseThrow(
                        () -> refusal(400, "invalid_request", "Value passed for the authorization code was invalid."));
        return pair(grant.accounts().getFirst(), grants.beginning(grant));
    }

    private Issued refreshed(DeskCall call) {
        return grants.find(XStand.PLATFORM, call.get("refresh_token"))
                .filter(token -> token.kind() == Issued.Kind.REFRESH && token.isGood(clock.instant()))
                .orElseThrow(TokenDesk::invalidToken);
    }

    /** Whoever comes second with the same token gets nothing. */
    private Object refresh(DeskCall call) {
        var token = refreshed(call);
        if (!grants.end(XStand.PLATFORM, call.get("refresh_token"))) throw invalidToken();
        return pair(token.account(), token);
    }

    private Object pair(String account, Issued of) {
        var pair = new LinkedHashMap<String, Object>();
        pair.put("token_type", "bearer");
        pair.put("expires_in", ACCESS.toSeconds());
        pair.put("access_token", grants.access(XStand.PLATFORM, account, of, ACCESS));
        pair.put("scope", String.join(" ", of.scopes()));
        if (of.scopes().contains("offline.access"))
            pair.put("refresh_token", grants.other(XStand.PLATFORM, Issued.Kind.REFRESH, account, of, REFRESH));
        return pair;
    }

    private Object revoke(DeskCall call) {
        if (!call.isSignedByHeader()) throw refusal(401, "unauthorized_client", "Missing valid authorization header");
        grants.find(XStand.PLATFORM, call.get("token")).ifPresent(token -> grants.endAll(token.consent()));
        return Map.of("revoked", true);
    }

    @Override
    public Optional<String> needed(String method, String path) {
        if (path.startsWith("/2/media/")) return Optional.of("media.write");
        if (!method.equals("GET")) return Optional.of("tweet.write");
        return Optional.of(path.equals("/2/users/me") ? "users.read" : "tweet.read");
    }

    @Override
    public Refusal beyond(String scope) {
        return Problem.forbidden("You are not permitted to perform this action.");
    }

    private static Refusal invalidToken() {
        return refusal(400, "invalid_request", "Value passed for the token was invalid.");
    }

    private static Refusal refusal(int status, String error, String description) {
        return new Refusal(status, Map.of("error", error, "error_description", description));
    }

    private static String challenge(String verifier) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
