package fi.kaari.platform.instagram;

import fi.kaari.platform.Account;
import fi.kaari.platform.BaseAddress;
import fi.kaari.platform.Call;
import fi.kaari.platform.Credentials;
import fi.kaari.platform.Opened;
import fi.kaari.platform.PlatformClient;
import fi.kaari.platform.PlatformException;
import fi.kaari.platform.Right;
import fi.kaari.platform.Right.Purpose;
import fi.kaari.platform.graph.FacebookLogin;
import fi.kaari.platform.graph.PageSeen;
import fi.kaari.platform.oauth.App;
import fi.kaari.platform.oauth.Endpoint;
import fi.kaari.platform.oauth.OAuthErrors;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.core.env.Environment;

/** Facebook Login opens the professional accounts that belong to a person's Pages; the Page's token acts for them. */
final class PageConsent extends FacebookLogin {

    private static final List<Right> RIGHTS = List.of(
            new Right("pages_show_list", Purpose.FIND_ACCOUNT),
            new Right("instagram_content_publish", Purpose.PUBLISH),
            new Right("instagram_basic", Purpose.READ_BACK),
            new Right("pages_read_engagement", Purpose.READ_BACK),
            new Right("instagram_manage_contents", Purpose.CORRECT),
            new Right("instagram_manage_insights", Purpose.MEASURE));

    private final PlatformClient client;
    private final BaseAddress api;
    private final String version;

    PageConsent(ConsentSettings settings, Environment environment, Clock clock) {
        super(
                App.of(
                        settings.clientId(),
                        settings.clientSecret(),
                        settings.baseUrl().isBlank()),
                endpoint(
                        settings,
                        settings.authUrl(),
                        "https://www.facebook.com/" + settings.apiVersion() + "/dialog/oauth",
                        environment),
                endpoint(
                        settings,
                        settings.tokenUrl(),
                        "https://graph.facebook.com/" + settings.apiVersion() + "/oauth/access_token",
                        environment),
                new BaseAddress(settings.baseUrl(), Instagram.ID, environment),
                settings.apiVersion(),
                RIGHTS,
                new PlatformClient(settings.timeouts(), new OAuthErrors()),
                clock);
        this.version = settings.apiVersion();
        this.api = new BaseAddress(settings.baseUrl(), Instagram.ID, environment);
        this.client = new PlatformClient(settings.timeouts(), new OAuthErrors());
    }

    private static Endpoint endpoint(ConsentSettings settings, String configured, String own, Environment environment) {
        return new Endpoint(
                configured,
                settings.baseUrl(),
                URI.create(own),
                "https://graph.facebook.com",
                Instagram.ID,
                environment);
    }

    @Override
    public String platform() {
        return Instagram.ID;
    }

    @Override
    protected Optional<Opened> opened(PageSeen page, Credentials credentials, List<Right> missing) {
        return Optional.ofNullable(page.professional())
                .map(account -> new Opened(account, name(account, page), credentials, missing));
    }

    private String name(String account, PageSeen page) {
        var call = Call.get(api.at("/{version}/{account}", version, account)).query("fields", "username");
        try {
            return client.send(call.as(new Account(account, page.token())))
                    .path("username")
                    .asString(page.name());
        } catch (PlatformException nameless) {
            return page.name();
        }
    }
}
