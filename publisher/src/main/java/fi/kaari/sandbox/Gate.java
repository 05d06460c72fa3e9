package fi.kaari.sandbox;

import fi.kaari.sandbox.Accounts.Guest;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/** Where every call to the sandbox comes in: it asks for the token, and treats the account as it is told to. */
@Component
@OfSandbox
class Gate extends OncePerRequestFilter {

    private static final Pattern CALL = Pattern.compile("/sandbox/([a-z]+)/[^/]+/.+");
    private static final Pattern TOKEN = Pattern.compile("(?:Bearer|OAuth) (.+)");

    private final List<Stand> stands;
    private final Accounts accounts;
    private final SandboxSettings settings;

    Gate(List<Stand> stands, Accounts accounts, SandboxSettings settings) {
        this.stands = stands;
        this.accounts = accounts;
        this.settings = settings;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var stand = stand(request);
        if (stand.isPresent()) receive(stand.get(), request, response, chain);
        else chain.doFilter(request, response);
    }

    private Optional<Stand> stand(HttpServletRequest request) {
        var path = request.getRequestURI().substring(request.getContextPath().length());
        var call = CALL.matcher(path);
        return call.matches()
                ? stands.stream()
                        .filter(stand -> stand.platform().equals(call.group(1)))
                        .findFirst()
                : Optional.empty();
    }

    private void receive(Stand stand, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        delay();
        var token = token(request);
        if (token.isEmpty()) {
            stand.withoutToken().write(response);
            return;
        }
        var guest = accounts.admitted(stand.platform(), token.get());
        if (guest.isPresent()) treat(guest.get(), stand, request, response, chain);
        else stand.signedOut().write(response);
    }

    private static Optional<String> token(HttpServletRequest request) {
        return Optional.ofNullable(request.getHeader(HttpHeaders.AUTHORIZATION))
                .map(TOKEN::matcher)
                .filter(Matcher::matches)
                .map(header -> header.group(1));
    }

    private void treat(
            Guest guest, Stand stand, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        request.setAttribute(Caller.ATTRIBUTE, guest.caller());
        switch (guest.behaviour()) {
            case WELL, SIGNED_OUT -> chain.doFilter(request, response);
            case BUSY -> stand.busy(guest.caller()).write(response);
            case DOWN -> breakDown(response);
            case FORGETFUL -> forget(guest.caller(), request, response, chain);
        }
    }

    private static void breakDown(HttpServletResponse response) throws IOException {
        response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        response.setContentType("text/html");
        response.getOutputStream().print("<html><body>Service unavailable</body></html>");
    }

    private void forget(Caller caller, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var answer = new ContentCachingResponseWrapper(response);
        chain.doFilter(request, answer);
        if (request.getAttribute(Stage.SHOWN) == null) {
            answer.copyBodyToResponse();
        } else {
            accounts.behave(caller, Behaviour.WELL);
            breakOff(answer.getContentAsByteArray(), response);
        }
    }

    /** Announces more than it gives, and closes the connection. */
    private static void breakOff(byte[] answer, HttpServletResponse response) throws IOException {
        response.setHeader(HttpHeaders.CONNECTION, "close");
        response.setContentLength(answer.length + 1);
        response.getOutputStream().write(answer, 0, answer.length / 2);
        response.flushBuffer();
    }

    private void delay() {
        if (settings.delay().isZero()) return;
        try {
            Thread.sleep(settings.delay());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
