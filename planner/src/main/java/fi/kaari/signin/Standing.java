package fi.kaari.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.stereotype.Component;

/** Whether the provider still stands by somebody's session: it has not called it off, and vouches for them when asked. */
@Component
class Standing {

    private final EndedSignIns ended;
    private final Renewal renewal;

    Standing(EndedSignIns ended, Renewal renewal) {
        this.ended = ended;
        this.renewal = renewal;
    }

    boolean holds(OAuth2AuthenticationToken token, HttpServletRequest request, HttpServletResponse response) {
        return !isCalledOff(token, request) && renewal.vouchesFor(token, request, response);
    }

    private boolean isCalledOff(OAuth2AuthenticationToken token, HttpServletRequest request) {
        var since = Instant.ofEpochMilli(request.getSession().getCreationTime());
        return token.getPrincipal() instanceof SignedInPerson person && ended.include(person, since);
    }
}
