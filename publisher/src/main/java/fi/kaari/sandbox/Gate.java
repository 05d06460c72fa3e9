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

/** Where every call to the sandbox comes in: it asks for the token, and lets troubles strike. */
@Component
@OfSandbox
class Gate extends OncePerRequestFilter {

    private static final Pattern CALL = Pattern.compile("/sandbox/([a-z]+)/.+");
    private static final Pattern LOOK = Pattern.compile("/sandbox/([a-z]+)/(?:me|[^/]+/.+)");
    private static final Pattern TOKEN = Pattern.compile("(?:Bearer|OAuth) (.+)");

    private final List<Stand> stands;
    private final Accounts accounts;
    private final Mischief mischief;
    private final Reception reception;
    private final SandboxSettings settings;

    Gate(List<Stand> stands, Accounts accounts, Mischief mischief, Reception reception, SandboxSettings settings) {
        this.stands = stands;
        this.accounts = accounts;
        this.mischief = mischief;
        this.reception = reception;
        this.settings = settings;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (reception.receives(request, response)) return;
        var stand = stand(request);
        if (stand.isPresent()) receive(stand.get(), request, response, chain);
        else chain.doFilter(request, response);
    }

    /** Pages are only looked at, right below their platform; whatever else comes in is a call. */
    private Optional<Stand> stand(HttpServletRequest request) {
        var path = request.getRequestURI().substring(request.getContextPath().length());
        boolean isLook =
                request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
        var call = (isLook ? LOOK : CALL).matcher(path);
        return call.matches()
                ? stands.stream()
                        .filter(stand -> stand.platform().equals(call.group(1)))
                        .findFirst()
                : Optional.empty();
    }

    private void receive(Stand stand, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Mischief.wait(settings.delay());
        var token = token(request);
        if (token.isEmpty()) {
            stand.withoutToken().write(response);
            return;
        }
        var guest = accounts.guest(stand.platform(), token.get());
        if (guest.isEmpty()) stand.signedOut().write(response);
        else receive(guest.get(), stand, request, response, chain);
    }

    private static Optional<String> token(HttpServletRequest request) {
        return Optional.ofNullable(request.getHeader(HttpHeaders.AUTHORIZATION))
                .map(TOKEN::matcher)
                .filter(Matcher::matches)
                .map(header -> header.group(1));
    }

    private void receive(
            Guest guest, Stand stand, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        request.setAttribute(Caller.ATTRIBUTE, guest.caller());
        var beyond = reception.beyond(guest, request);
        if (beyond.isPresent()) beyond.get().write(response);
        else if (guest.ending().isEmpty()) mischief.treat(guest.caller(), stand, request, response, chain);
        else refusal(stand, guest.ending().get()).write(response);
    }

    private static Refusal refusal(Stand stand, Trouble.Kind ending) {
        return ending == Trouble.Kind.EXPIRED ? stand.expired() : stand.signedOut();
    }
}
