package fi.kaari.platform.graph;

import fi.kaari.platform.Account;
import fi.kaari.platform.Account.Token;
import fi.kaari.platform.BaseAddress;
import fi.kaari.platform.Call;
import fi.kaari.platform.Credentials;
import fi.kaari.platform.PlatformClient;
import fi.kaari.platform.PlatformException;
import fi.kaari.platform.Right;
import fi.kaari.platform.oauth.App;
import fi.kaari.platform.oauth.Granted;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/** What the Graph API tells about a token; what it does not tell is taken as the documentation has it. */
final class Inspection {

    private static final Duration DATA_ACCESS = Duration.ofDays(90);

    private final PlatformClient client;
    private final BaseAddress api;
    private final String version;
    private final App app;
    private final Clock clock;

    Inspection(PlatformClient client, BaseAddress api, String version, App app, Clock clock) {
        this.client = client;
        this.api = api;
        this.version = version;
        this.app = app;
        this.clock = clock;
    }

    /** What a person has not allowed: they may untick what they like on the consent page. */
    List<Right> missing(Token person, List<Right> rights) {
        var call = Call.get(api.at("/{version}/me/permissions", version)).as(new Account("", person));
        return told(call)
                .filter(JsonNode::isArray)
                .map(list -> list.values().stream()
                        .filter(permission ->
                                permission.path("status").asString("").equals("granted"))
                        .map(permission -> permission.path("permission").asString(""))
                        .collect(Collectors.toSet()))
                .map(granted -> without(granted, rights))
                .orElse(List.of());
    }

    List<Right> lacking(Account account, List<Right> rights) {
        return Granted.scopes(debugged(account).path("scopes"))
                .map(granted -> without(granted, rights))
                .orElse(List.of());
    }

    private static List<Right> without(Set<String> granted, List<Right> rights) {
        return rights.stream().filter(right -> !granted.contains(right.name())).toList();
    }

    Instant consentEnd(Account account) {
        return Optional.ofNullable(moment(debugged(account).path("data_access_expires_at")))
                .orElseGet(() -> clock.instant().plus(DATA_ACCESS));
    }

    Credentials completed(Account account, Credentials known) {
        var seen = debugged(account);
        var expiry = known.expiresAt() == null ? moment(seen.path("expires_at")) : known.expiresAt();
        return known.expiringAt(expiry).endingAt(moment(seen.path("data_access_expires_at")));
    }

    /** Zero stands for never. */
    private static @Nullable Instant moment(JsonNode seconds) {
        var moment = seconds.asLong(0);
        return moment <= 0 || moment > 32_503_680_000L ? null : Instant.ofEpochSecond(moment);
    }

    private JsonNode debugged(Account account) {
        var asking = app.isRegistered() && app.isConfidential()
                ? new Token(app.id() + "|" + app.secret().value())
                : account.token();
        var call = Call.get(api.at("/{version}/debug_token", version))
                .query("input_token", account.token().value())
                .as(new Account("", asking));
        return told(call).orElse(MissingNode.getInstance());
    }

    private Optional<JsonNode> told(Call call) {
        try {
            return Optional.of(client.send(call).path("data"));
        } catch (PlatformException notTold) {
            return Optional.empty();
        }
    }
}
