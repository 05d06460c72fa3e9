package fi.kaari.signin;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.security.web.savedrequest.SimpleSavedRequest;

/** The way of somebody whose sign-in is not fresh enough: to the provider, which asks them anew, and back. */
public final class FreshSignIn {

    /** Asks the provider to ask, wherever signing in begins. */
    static final String PARAMETER = "fresh";

    private FreshSignIn() {}

    /**
     * The view that leads there.
     *
     * @param path where they go on afterwards, e.g. {@code /inbox/…}
     */
    public static String thenTo(String path, HttpServletRequest request) {
        request.getSession().setAttribute(PageVisits.VISIT, new SimpleSavedRequest(path));
        return "redirect:" + IdentityProvider.BEGINNING + "?" + PARAMETER + "=yes";
    }
}
