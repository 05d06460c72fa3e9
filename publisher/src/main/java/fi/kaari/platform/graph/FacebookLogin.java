package fi.kaari.platform.graph;

import fi.kaari.platform.Account;
import fi.kaari.platform.Account.Token;
import fi.kaari.platform.BaseAddress;
import fi.kaari.platform.Call;
import fi.kaari.platform.ConsentRequest;
import fi.kaari.platform.Credentials;
import fi.kaari.platform.PlatformClient;
import fi.kaari.platform.Right;
import fi.kaari.platform.oauth.App;
import fi.kaari.platform.oauth.Endpoint;
import fi.kaari.platform.oauth.Granted;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Facebook Login: a person's short token is exchanged for a long one before anything else, because a Page's token lives
 * as long as the one it was read with; read with a long one, it does not end by itself.
 */
public final class FacebookLogin {

    /** An expired token cannot be exchanged any more; this is well before the first warning. */
    private static final Duration AHEAD = Duration.ofDays(20);

    private static final Duration SHORT_AHEAD = Duration.ofMinutes(10);

    private final App app;
    private final Endpoint page;
    private final Endpoint tokens;
    private final Inspection inspection;
    private final Pages pages;
    private final List<Right> rights;
    private final PlatformClient client;
    private final Clock clock;

    public FacebookLogin(
            App app,
            Endpoint page,
            Endpoint tokens,
            BaseAddress api,
            String version,
            List<Right> rights,
            PlatformClient client,
            Clock clock) {
        this.app = app;
        this.page = page;
        this.tokens = tokens;
        this.inspection = new Inspection(client, api, version, app, clock);
        this.pages = new Pages(client, api, version);
        this.rights = List.copyOf(rights);
        this.client = client;
        this.clock = clock;
    }

    public boolean isRegistered() {
        return app.isRegistered() && app.isConfidential();
    }

    public URI address(ConsentRequest request) {
        var scopes = rights.stream().map(Right::name).collect(Collectors.joining(","));
        return page.page(request, Map.of("client_id", app.id(), "scope", scopes));
    }

    /** Redeems a code into the Pages that the person may act for. */
    public Visit redeem(String code, ConsentRequest request) {
        var brief = granted(Map.of("redirect_uri", request.redirect().toString(), "code", code));
        var lasting = exchanged(brief.access()).access();
        return new Visit(
                pages.of(lasting),
                inspection.missing(lasting, rights),
                inspection.consentEnd(new Account("", lasting)));
    }

    private Granted exchanged(Token token) {
        return granted(Map.of("grant_type", "fb_exchange_token", "fb_exchange_token", token.value()));
    }

    private Granted granted(Map<String, String> fields) {
        var call = Call.get(tokens.address());
        for (var field : app.signing(fields).entrySet()) call = call.query(field.getKey(), field.getValue());
        return Granted.in(client.succeeding(call));
    }

    public List<Right> missing(Account account) {
        return inspection.lacking(account, rights);
    }

    public Credentials completed(Account account, Credentials known) {
        return inspection.completed(account, known);
    }

    public Optional<Instant> renewal(Credentials credentials) {
        var end = credentials.expiresAt();
        if (end == null || !isRegistered()) return Optional.empty();
        var isShort = Duration.between(clock.instant(), end).compareTo(AHEAD) < 0;
        return Optional.of(end.minus(isShort ? SHORT_AHEAD : AHEAD));
    }

    /** A long token is exchanged for the next one while it is still good; it can be repeated. */
    public Credentials renew(Credentials credentials) {
        return exchanged(credentials.access()).after(credentials, clock.instant());
    }

    /**
     * What one person's consent opened.
     *
     * @param missing what the person did not allow
     * @param endsAt when they have to consent anew
     */
    public record Visit(List<PageSeen> pages, List<Right> missing, Instant endsAt) {

        public Credentials credentials(PageSeen page) {
            return Credentials.of(page.token()).endingAt(endsAt);
        }
    }
}
