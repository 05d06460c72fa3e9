package fi.kaari.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.authentication.InternalAuthenticationServiceException;
import org.springframework.security.oauth2.client.ClientAuthorizationException;
import org.springframework.security.oauth2.client.OAuth2AuthorizeRequest;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClientManager;
import org.springframework.security.oauth2.client.RefreshTokenOAuth2AuthorizedClientProvider;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.security.oauth2.client.endpoint.RestClientRefreshTokenTokenResponseClient;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizedClientManager;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.stereotype.Component;
import org.springframework.web.util.WebUtils;

/**
 * Asks the provider once more who somebody is whenever its token has expired. What it answers is who they are from now
 * on; if it refuses, they have signed out there; while it does not answer, they are trusted for a while.
 */
@Component
class Renewal {

    private static final Logger log = LoggerFactory.getLogger(Renewal.class);

    /** Not tried again before. */
    private static final String NEXT = "KAARI_NEXT_RENEWAL";

    private static final Duration PAUSE = Duration.ofSeconds(30);

    private final OAuth2AuthorizedClientManager clients;
    private final Duration trust;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Renewal(
            ClientRegistrationRepository registrations,
            OAuth2AuthorizedClientRepository tokens,
            ApplicationEventPublisher events,
            SignInSettings settings,
            Clock clock) {
        this.clients = clients(registrations, tokens, events, clock);
        this.trust = settings.trust();
        this.clock = clock;
        this.events = events;
    }

    /** Whether they are still signed in; requests of one session ask one after the other. */
    boolean vouchesFor(OAuth2AuthenticationToken person, HttpServletRequest request, HttpServletResponse response) {
        var session = request.getSession();
        synchronized (WebUtils.getSessionMutex(session)) {
            try {
                return isPaused(session) ? isTrusted(person) : asks(person, request, response) || isTrusted(person);
            } catch (ClientAuthorizationException refusal) {
                return !refusal.getError().getErrorCode().equals(OAuth2ErrorCodes.INVALID_GRANT)
                        && isTrustedMeanwhile(person, session, refusal);
            } catch (ProviderUnavailable | InternalAuthenticationServiceException away) {
                return isTrustedMeanwhile(person, session, away);
            } catch (OAuth2AuthenticationException somebodyElse) {
                log.warn("A session ends: {}", somebodyElse.getMessage());
                if (person.getPrincipal() instanceof SignedInPerson known)
                    events.publishEvent(new SignInRefused(known));
                return false;
            }
        }
    }

    private boolean asks(OAuth2AuthenticationToken person, HttpServletRequest request, HttpServletResponse response) {
        var client = clients.authorize(OAuth2AuthorizeRequest.withClientRegistrationId(IdentityProvider.ID)
                .principal(person)
                .attribute(HttpServletRequest.class.getName(), request)
                .attribute(HttpServletResponse.class.getName(), response)
                .build());
        return client != null && isValid(client);
    }

    private boolean isValid(OAuth2AuthorizedClient client) {
        var until = client.getAccessToken().getExpiresAt();
        return until != null && until.isAfter(clock.instant());
    }

    private boolean isTrusted(OAuth2AuthenticationToken person) {
        return person.getPrincipal() instanceof SignedInPerson signedIn
                && signedIn.getIssuedAt().plus(trust).isAfter(clock.instant());
    }

    private boolean isTrustedMeanwhile(OAuth2AuthenticationToken person, HttpSession session, Exception reason) {
        log.warn("The sign-in service has not renewed a session: {}", reason.getMessage());
        session.setAttribute(NEXT, clock.instant().plus(PAUSE));
        return isTrusted(person);
    }

    private boolean isPaused(HttpSession session) {
        return session.getAttribute(NEXT) instanceof Instant next && next.isAfter(clock.instant());
    }

    private static OAuth2AuthorizedClientManager clients(
            ClientRegistrationRepository registrations,
            OAuth2AuthorizedClientRepository tokens,
            ApplicationEventPublisher events,
            Clock clock) {
        var endpoint = new RestClientRefreshTokenTokenResponseClient();
        endpoint.setRestClient(ProviderHttp.tokens());
        var renewing = new RefreshTokenOAuth2AuthorizedClientProvider();
        renewing.setAccessTokenResponseClient(endpoint);
        renewing.setApplicationEventPublisher(events);
        renewing.setClockSkew(Duration.ZERO);
        renewing.setClock(clock);
        var clients = new DefaultOAuth2AuthorizedClientManager(registrations, tokens);
        clients.setAuthorizedClientProvider(renewing);
        return clients;
    }
}
