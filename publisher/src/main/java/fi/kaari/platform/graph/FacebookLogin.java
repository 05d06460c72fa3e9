package fi.kaari.platform.graph;

import fi.kaari.platform.Account;
import fi.kaari.platform.Account.Token;
import fi.kaari.platform.BaseAddress;
import fi.kaari.platform.Call;
import fi.kaari.platform.Consent;
import fi.kaari.platform.ConsentRequest;
import fi.kaari.platform.Credentials;
import fi.kaari.platform.Opened;
import fi.kaari.platform.PlatformClient;
import fi.kaari.platform.Right;
import fi.kaari.platform.Right.Purpose;
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
import java.util.stream.Stream;

/**
 * Facebook Login: a person's short token is exchanged for a long one before anything else, because a Page's token lives
 * as long as the one it was read with; read with a long one, it does not end by itself.
 */
public abstract class FacebookLogin implements Consent {

    /** What a person's role on a Page has to let them do. */
    private static final Right ROLE = new Right("CREATE_CONTENT", Purpose.PUBLISH);

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

    protected FacebookLogin(
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

    @Override
    public final boolean isRegistered() {
        return app.isRegistered() && app.isConfidential();
    }

    @Override
    public final List<Right> rights() {
        return rights;
    }

    @Override
    public final URI address(ConsentRequest request) {
        var scopes = rights.stream().map(Right::name).collect(Collectors.joining(","));
        return page.page(request, Map.of("client_id", app.id(), "scope", scopes));
    }

    @Override
    public final List<Opened> redeem(String code, ConsentRequest request) {
        var brief = granted(Map.of("redirect_uri", request.redirect().toString(), "code", code));
        var lasting = exchanged(brief.access()).access();
        var seen = pages.of(lasting);
        var missing = inspection.missing(lasting, rights);
        var end = inspection.consentEnd(new Account("", lasting));
        return seen.stream()
                .flatMap(page ->
                        opened(page, Credentials.of(page.token()).endingAt(end), missing(page, missing)).stream())
                .toList();
    }

    /** The account that a person may act for through one of their Pages; empty if the Page has none. */
    protected abstract Optional<Opened> opened(PageSeen page, Credentials credentials, List<Right> missing);

    private static List<Right> missing(PageSeen page, List<Right> missing) {
        return page.mayCreate()
                ? missing
                : Stream.concat(missing.stream(), Stream.of(ROLE)).toList();
    }

    private Granted exchanged(Token token) {
        return granted(Map.of("grant_type", "fb_exchange_token", "fb_exchange_token", token.value()));
    }

    private Granted granted(Map<String, String> fields) {
        var call = Call.get(tokens.address());
        for (var field : app.signing(fields).entrySet()) call = call.query(field.getKey(), field.getValue());
        return Granted.in(client.succeeding(call));
    }

    @Override
    public final List<Right> missing(Account account) {
        return inspection.lacking(account, rights);
    }

    @Override
    public final Credentials completed(Account account, Credentials known) {
        return inspection.completed(account, known);
    }

    @Override
    public final Optional<Instant> renewal(Credentials credentials) {
        var end = credentials.expiresAt();
        if (end == null || !isRegistered()) return Optional.empty();
        var isShort = Duration.between(clock.instant(), end).compareTo(AHEAD) < 0;
        return Optional.of(end.minus(isShort ? SHORT_AHEAD : AHEAD));
    }

    /** A long token is exchanged for the next one while it is still good; it can be repeated. */
    @Override
    public final Credentials renew(Credentials credentials) {
        return exchanged(credentials.access()).after(credentials, clock.instant());
    }

    /** The login ends only everything of a person at once, and only with that person's own token. */
    @Override
    public final boolean revoke(Credentials credentials) {
        return false;
    }
}
