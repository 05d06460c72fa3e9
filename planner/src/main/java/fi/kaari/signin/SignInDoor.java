package fi.kaari.signin;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.InsufficientAuthenticationException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.savedrequest.RequestCache;

/** Where strangers are asked to sign in, and those without a role are told whom to ask. */
class SignInDoor implements AuthenticationEntryPoint, AccessDeniedHandler {

    private final RequestCache visits;
    private final AuthenticationEntryPoint signIn = new LoginUrlAuthenticationEntryPoint(IdentityProvider.BEGINNING);

    SignInDoor(RequestCache visits) {
        this.visits = visits;
    }

    /** A page leads to the sign-in; a script of a page is told so, and an htmx page loads itself again. */
    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException reason)
            throws IOException, ServletException {
        if (PageVisits.isByPerson(request)) signIn.commence(request, response, reason);
        else {
            if (request.getHeader("HX-Request") != null) response.setHeader("HX-Refresh", "true");
            response.setStatus(HttpStatus.UNAUTHORIZED.value());
        }
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException reason)
            throws IOException, ServletException {
        if (!(principal() instanceof SignedInPerson person)) {
            // a form sent after the session and its token have ended
            visits.saveRequest(request, response);
            commence(request, response, new InsufficientAuthenticationException("signed out", reason));
        } else if (person.workspaces().isEmpty())
            request.getRequestDispatcher("/signin/no-role").forward(request, response);
        else response.sendError(HttpStatus.FORBIDDEN.value());
    }

    private static @Nullable Object principal() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication == null ? null : authentication.getPrincipal();
    }
}
