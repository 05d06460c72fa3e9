package fi.kaari.signin;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.web.savedrequest.SimpleSavedRequest;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.UriComponentsBuilder;

/** Lets the demonstration's provider forget its person where {@code prompt=login} wants them asked anew. */
class DemoAsksAnew extends OncePerRequestFilter {

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!"login".equals(request.getParameter("prompt"))) {
            chain.doFilter(request, response);
            return;
        }
        var session = request.getSession();
        session.removeAttribute(DemoSecurity.PERSON);
        session.setAttribute(DemoSecurity.VISIT, new SimpleSavedRequest(withoutPrompt(request)));
        response.sendRedirect(request.getContextPath() + DemoSecurity.SIGN_IN_PAGE);
    }

    private static String withoutPrompt(HttpServletRequest request) {
        return UriComponentsBuilder.fromUriString(request.getRequestURI())
                .query(request.getQueryString())
                .replaceQueryParam("prompt")
                .build(true)
                .toUriString();
    }
}
