package fi.kaari.signin;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.authentication.InternalAuthenticationServiceException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.web.client.ResourceAccessException;

/** Tells the operator why a sign-in failed, and the person what they can do now. */
class SignInFailed implements AuthenticationFailureHandler {

    private static final Logger log = LoggerFactory.getLogger(SignInFailed.class);
    private static final String REFUSED = "failed";

    private final ApplicationEventPublisher events;

    SignInFailed(ApplicationEventPublisher events) {
        this.events = events;
    }

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws IOException, ServletException {
        log.warn("A sign-in failed: {}", reason(failure));
        var page = page(failure);
        if (page.equals(REFUSED)) CurrentActor.person().map(SignInRefused::new).ifPresent(events::publishEvent);
        request.getRequestDispatcher("/signin/" + page).forward(request, response);
    }

    private static String page(AuthenticationException failure) {
        if (failure instanceof InternalAuthenticationServiceException) return "database-away";
        return isAway(failure.getCause()) ? "unavailable" : REFUSED;
    }

    private static boolean isAway(@Nullable Throwable cause) {
        return cause instanceof ProviderUnavailable
                || cause instanceof ResourceAccessException
                || cause != null && isAway(cause.getCause());
    }

    private static String reason(AuthenticationException failure) {
        var cause = failure.getCause() == null
                ? ""
                : ", because " + failure.getCause().getMessage();
        return failure instanceof OAuth2AuthenticationException refused
                ? refused.getError() + cause
                : failure.getMessage() + cause;
    }
}
