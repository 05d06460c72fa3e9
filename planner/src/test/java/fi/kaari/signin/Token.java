package fi.kaari.signin;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;

import fi.kaari.workspace.Role;
import java.util.Arrays;
import org.springframework.security.web.authentication.preauth.PreAuthenticatedAuthenticationToken;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** Lets a request come from a program with a bearer token of somebody: {@code .with(Token.of(Role.AUTHOR))}. */
public final class Token {

    private Token() {}

    /** Somebody with these roles in the demonstration's workspace, called by the first. */
    public static RequestPostProcessor of(Role... roles) {
        var groups = Arrays.stream(roles)
                .map(role -> "/kaari/viestinta/" + role.key())
                .toList();
        var name = roles[0].key();
        var identity = new Identity(DemoProvider.ISSUER, name, name, name, groups, null);
        return authentication(
                new PreAuthenticatedAuthenticationToken(identity, "token", Authorities.of(identity.memberships())));
    }
}
