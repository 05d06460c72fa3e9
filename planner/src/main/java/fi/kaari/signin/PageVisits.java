package fi.kaari.signin;

import fi.kaari.page.FormPage;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.security.web.savedrequest.SavedRequest;
import org.springframework.security.web.savedrequest.SimpleSavedRequest;

/** The page somebody wanted before they had to sign in; after a form, the page the form stood on. */
class PageVisits implements RequestCache {

    static final String VISIT = "KAARI_VISIT";

    /** Tells the page that its form was not taken, so that it is filled in again. */
    private static final String INTERRUPTED = "#interrupted";

    private final HttpSessionRequestCache sessions = new HttpSessionRequestCache();

    PageVisits() {
        sessions.setSessionAttrName(VISIT);
        sessions.setRequestMatcher(PageVisits::isByPerson);
    }

    /** Whether somebody opened a page or sent a form, rather than a page's script asking for something. */
    static boolean isByPerson(HttpServletRequest request) {
        var mode = request.getHeader("Sec-Fetch-Mode");
        return request.getHeader("HX-Request") == null && (mode == null || mode.equals("navigate"));
    }

    @Override
    public void saveRequest(HttpServletRequest request, HttpServletResponse response) {
        if (HttpMethod.GET.matches(request.getMethod())) sessions.saveRequest(request, response);
        else
            pageOfForm(request)
                    .ifPresent(page ->
                            request.getSession().setAttribute(VISIT, new SimpleSavedRequest(page + INTERRUPTED)));
    }

    @Override
    public @Nullable SavedRequest getRequest(HttpServletRequest request, HttpServletResponse response) {
        return sessions.getRequest(request, response);
    }

    @Override
    public @Nullable HttpServletRequest getMatchingRequest(HttpServletRequest request, HttpServletResponse response) {
        return sessions.getMatchingRequest(request, response);
    }

    @Override
    public void removeRequest(HttpServletRequest request, HttpServletResponse response) {
        sessions.removeRequest(request, response);
    }

    private static Optional<String> pageOfForm(HttpServletRequest request) {
        return isByPerson(request) ? FormPage.of(request) : Optional.empty();
    }
}
