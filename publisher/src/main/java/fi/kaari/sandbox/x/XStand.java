package fi.kaari.sandbox.x;

import fi.kaari.sandbox.Caller;
import fi.kaari.sandbox.OfSandbox;
import fi.kaari.sandbox.Refusal;
import fi.kaari.sandbox.Stand;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

@Component
@OfSandbox
class XStand implements Stand {

    static final String PLATFORM = "x";
    static final String BASE = "/sandbox/" + PLATFORM + "/2";

    private final Clock clock;

    XStand(Clock clock) {
        this.clock = clock;
    }

    @Override
    public String platform() {
        return PLATFORM;
    }

    @Override
    public Refusal withoutToken() {
        return signedOut();
    }

    @Override
    public Refusal signedOut() {
        return Problem.of(401, Map.of(), "Unauthorized", "Unauthorized");
    }

    @Override
    public Refusal expired() {
        return signedOut();
    }

    @Override
    public Refusal busy(Caller caller, Duration pause) {
        return Problem.of(429, pause.isZero() ? Map.of() : window(pause), "Too Many Requests", "Too Many Requests");
    }

    private Map<String, String> window(Duration pause) {
        var reset = clock.instant().plus(pause).getEpochSecond();
        return Map.of("x-rate-limit-remaining", "0", "x-rate-limit-reset", String.valueOf(reset));
    }

    @Override
    public Refusal stray(HttpServletRequest call, HttpStatus status) {
        return status == HttpStatus.BAD_REQUEST
                ? Problem.unreadable()
                : Problem.of(status.value(), Map.of(), status.getReasonPhrase(), status.getReasonPhrase());
    }

    @Override
    public Refusal chunkRefused(HttpServletRequest call) {
        return Problem.parameter("media", "", "The segment could not be accepted.");
    }

    @Override
    public boolean publishes(HttpServletRequest call) {
        return call.getMethod().equals("POST") && call.getRequestURI().endsWith(BASE + "/tweets");
    }
}
