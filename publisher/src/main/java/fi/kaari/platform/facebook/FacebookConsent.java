package fi.kaari.platform.facebook;

import fi.kaari.platform.Account;
import fi.kaari.platform.BaseAddress;
import fi.kaari.platform.Consent;
import fi.kaari.platform.ConsentRequest;
import fi.kaari.platform.Credentials;
import fi.kaari.platform.Opened;
import fi.kaari.platform.PlatformClient;
import fi.kaari.platform.Right;
import fi.kaari.platform.Right.Purpose;
import fi.kaari.platform.graph.FacebookLogin;
import fi.kaari.platform.graph.FacebookLogin.Visit;
import fi.kaari.platform.graph.PageSeen;
import fi.kaari.platform.oauth.App;
import fi.kaari.platform.oauth.Endpoint;
import fi.kaari.platform.oauth.OAuthErrors;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** A person's consent opens the Pages they may act for; each is published on with its own token. */
@Component
@EnableConfigurationProperties(ConsentSettings.class)
final class FacebookConsent implements Consent {

    private static final Right ROLE = new Right("CREATE_CONTENT", Purpose.PUBLISH);

    private static final List<Right> RIGHTS = List.of(
            new Right("pages_show_list", Purpose.FIND_ACCOUNT),
            new Right("pages_manage_posts", Purpose.PUBLISH),
            new Right("pages_read_engagement", Purpose.READ_BACK),
            new Right("pages_read_user_content", Purpose.MEASURE),
            new Right("read_insights", Purpose.MEASURE));

    private final FacebookLogin login;

    FacebookConsent(ConsentSettings settings, Environment environment, Clock clock) {
        var version = settings.apiVersion();
        this.login = new FacebookLogin(
                App.of(
                        settings.clientId(),
                        settings.clientSecret(),
                        settings.baseUrl().isBlank()),
                endpoint(
                        settings,
                        settings.authUrl(),
                        "https://www.facebook.com/" + version + "/dialog/oauth",
                        environment),
                endpoint(
                        settings,
                        settings.tokenUrl(),
                        "https://graph.facebook.com/" + version + "/oauth/access_token",
                        environment),
                new BaseAddress(settings.baseUrl(), Facebook.ID, environment),
                version,
                RIGHTS,
                new PlatformClient(settings.timeouts(), new OAuthErrors()),
                clock);
    }

    private static Endpoint endpoint(ConsentSettings settings, String configured, String own, Environment environment) {
        return new Endpoint(
                configured,
                settings.baseUrl(),
                URI.create(own),
                "https://graph.facebook.com",
                Facebook.ID,
                environment);
    }

    @Override
    public String platform() {
        return Facebook.ID;
    }

    @Override
    public boolean isRegistered() {
        return login.isRegistered();
    }

    @Override
    public List<Right> rights() {
        return RIGHTS;
    }

    @Override
    public URI address(ConsentRequest request) {
        return login.address(request);
    }

    @Override
    public List<Opened> redeem(String code, ConsentRequest request) {
        var visit = login.redeem(code, request);
        return visit.pages().stream().map(page -> opened(page, visit)).toList();
    }

    private static Opened opened(PageSeen page, Visit visit) {
        var missing = page.mayCreate()
                ? visit.missing()
                : Stream.concat(visit.missing().stream(), Stream.of(ROLE)).toList();
        return new Opened(page.id(), page.name(), visit.credentials(page), missing);
    }

    @Override
    public List<Right> missing(Account account) {
        return login.missing(account);
    }

    @Override
    public Credentials completed(Account account, Credentials known) {
        return login.completed(account, known);
    }

    @Override
    public Optional<Instant> renewal(Credentials credentials) {
        return login.renewal(credentials);
    }

    @Override
    public Credentials renew(Credentials credentials) {
        return login.renew(credentials);
    }

    /** Facebook ends only all Pages of a person at once, and only with that person's own token. */
    @Override
    public boolean revoke(Credentials credentials) {
        return false;
    }
}
