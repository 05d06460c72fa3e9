package fi.kaari.signin;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;

import fi.kaari.workspace.Role;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.web.context.support.WebApplicationContextUtils;

/** Lets a request come from one of the demonstration's people: {@code mvc.get().uri("/arcs").with(SignedIn.as(Role.AUTHOR))}. */
public final class SignedIn implements RequestPostProcessor {

    private final String name;
    private final Duration ago;
    private final Role[] roles;

    private SignedIn(String name, Duration ago, Role... roles) {
        this.name = name;
        this.ago = ago;
        this.roles = roles;
    }

    /** Somebody with these roles, called by the first. */
    public static RequestPostProcessor as(Role... roles) {
        return new SignedIn(roles[0].key(), Duration.ZERO, roles);
    }

    /** Somebody with these roles who signed in hours ago. */
    public static RequestPostProcessor longAgoAs(Role... roles) {
        return new SignedIn(roles[0].key(), Duration.ofHours(3), roles);
    }

    /** The same person, who holds no role any more. */
    public static RequestPostProcessor noLongerAs(Role role) {
        return new SignedIn(role.key(), Duration.ZERO);
    }

    @Override
    public MockHttpServletRequest postProcessRequest(MockHttpServletRequest request) {
        var context = WebApplicationContextUtils.getRequiredWebApplicationContext(request.getServletContext());
        var groups = Arrays.stream(roles)
                .map(role -> "/kaari/viestinta/" + role.key())
                .toList();
        var now = Instant.now();
        var token = new OidcIdToken(
                "token",
                now,
                now.plusSeconds(300),
                Map.of(
                        "iss",
                        DemoProvider.ISSUER,
                        "sub",
                        name,
                        "name",
                        name,
                        "groups",
                        groups,
                        "auth_time",
                        now.minus(ago),
                        "iat",
                        now));
        var person = context.getBean(SignIns.class)
                .welcome(token, Identity.of(token, context.getBean(SignInSettings.class)));
        var signedIn = new OAuth2AuthenticationToken(person, person.getAuthorities(), IdentityProvider.ID);
        return authentication(signedIn).postProcessRequest(request);
    }
}
