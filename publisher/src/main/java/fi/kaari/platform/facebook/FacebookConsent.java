package fi.kaari.platform.facebook;

import fi.kaari.platform.BaseAddress;
import fi.kaari.platform.Credentials;
import fi.kaari.platform.Opened;
import fi.kaari.platform.PlatformClient;
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
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** A person's consent opens the Pages they may act for; each is published on with its own token. */
@Component
@EnableConfigurationProperties(ConsentSettings.class)
final class FacebookConsent extends FacebookLogin {

    private static final List<Right> RIGHTS = List.of(
            new Right("pages_show_list", Purpose.FIND_ACCOUNT),
            new Right("pages_manage_posts", Purpose.PUBLISH),
            new Right("pages_read_engagement", Purpose.READ_BACK),
            new Right("pages_read_user_content", Purpose.MEASURE),
            new Right("read_insights", Purpose.MEASURE));

    FacebookConsent(ConsentSettings settings, Environment environment, Clock clock) {
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
                new BaseAddress(settings.baseUrl(), Facebook.ID, environment),
                settings.apiVersion(),
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
    protected Optional<Opened> opened(PageSeen page, Credentials credentials, List<Right> missing) {
        return Optional.of(new Opened(page.id(), page.name(), credentials, missing));
    }
}
