package fi.kaari.signin;

import fi.kaari.page.DatabaseAway;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.security.web.authentication.logout.LogoutHandler;
import org.springframework.security.web.authentication.logout.SecurityContextLogoutHandler;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.filter.OncePerRequestFilter;

/** Ends a session of the pages as soon as the provider does not stand by it any more. */
class StillSignedIn extends OncePerRequestFilter {

    private final Standing standing;
    private final RequestMatcher forEverybody;
    private final LogoutHandler farewell = new SecurityContextLogoutHandler();

    StillSignedIn(Standing standing, RequestMatcher forEverybody) {
        this.standing = standing;
        this.forEverybody = forEverybody;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return forEverybody.matches(request);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            if (authentication() instanceof OAuth2AuthenticationToken token
                    && !standing.holds(token, request, response)) farewell.logout(request, response, token);
        } catch (DataAccessResourceFailureException | RecoverableDataAccessException away) {
            DatabaseAway.answer(away, request, response);
            return;
        }
        chain.doFilter(request, response);
    }

    private static @Nullable Authentication authentication() {
        return SecurityContextHolder.getContext().getAuthentication();
    }
}
