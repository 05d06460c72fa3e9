package fi.kaari.sandbox;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Objects;
import java.util.Optional;

/**
 * A call that may be about tokens.
 *
 * @param path below the platform's address
 */
public record DeskCall(HttpServletRequest request, String path) {

    /** Whom the sandbox knows as an application, and by which secret. */
    private static final String CLIENT = "kaari-rehearsal";

    public boolean is(String method, String wanted) {
        return request.getMethod().equals(method) && path.equals(wanted);
    }

    /** A parameter of the address or the form; empty if it is missing. */
    public String get(String name) {
        return Objects.requireNonNullElse(request.getParameter(name), "");
    }

    public Optional<String> token(String scheme) {
        return Optional.ofNullable(request.getHeader("Authorization"))
                .filter(header -> header.startsWith(scheme + " "))
                .map(header -> header.substring(scheme.length() + 1));
    }

    /** The person's or account's token, in the header or as a parameter. */
    public String accessToken() {
        return token("Bearer").orElseGet(() -> get("access_token"));
    }

    public static boolean isClient(String id) {
        return id.equals(CLIENT);
    }

    /** Whether id and secret are among the parameters. */
    public boolean isSigned() {
        return isClient(get("client_id")) && get("client_secret").equals(CLIENT);
    }

    /** Whether id and secret stand in the header. */
    public boolean isSignedByHeader() {
        var expected = Base64.getEncoder().encodeToString((CLIENT + ":" + CLIENT).getBytes(StandardCharsets.UTF_8));
        return token("Basic").filter(expected::equals).isPresent();
    }
}
