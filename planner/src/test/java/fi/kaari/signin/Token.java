package fi.kaari.signin;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;

import fi.kaari.workspace.Role;
import fi.kaari.workspace.SignIn;
import java.time.Instant;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.authentication.preauth.PreAuthenticatedAuthenticationToken;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** Lets a request come from a program with a bearer token of somebody: {@code .with(Token.of(Role.AUTHOR))}. */
public final class Token {

    private Token() {}

    /** Somebody with these roles in the demonstration's workspace, called by the first, who has just signed in. */
    public static RequestPostProcessor of(Role... roles) {
        return of(new SignIn(Instant.now(), null), roles);
    }

    /** A program with these roles, of which nobody has signed in. */
    public static RequestPostProcessor ofProgram(Role... roles) {
        return of(null, roles);
    }

    private static RequestPostProcessor of(@Nullable SignIn signIn, Role... roles) {
        var groups = Arrays.stream(roles)
                .map(role -> "/kaari/viestinta/" + role.key())
                .toList();
        var name = roles[0].key();
        var memberships = GroupPattern.of(GroupPattern.USUAL).memberships(groups);
        var identity = new Identity(DemoProvider.ISSUER, name, name, name, null, memberships, signIn);
        return authentication(
                new PreAuthenticatedAuthenticationToken(identity, "token", Authorities.of(identity.memberships())));
    }
}
