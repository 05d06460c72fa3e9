package fi.kaari.sandbox.x;

import fi.kaari.sandbox.Caller;
import fi.kaari.sandbox.OfSandbox;
import fi.kaari.sandbox.Refusal;
import fi.kaari.sandbox.Stand;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import org.springframework.stereotype.Component;

@Component
@OfSandbox
class XStand implements Stand {

    static final String PLATFORM = "x";
    static final String BASE = "/sandbox/" + PLATFORM + "/2";

    private static final Duration WINDOW = Duration.ofMinutes(5);

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
    public Refusal busy(Caller caller) {
        var reset = clock.instant().plus(WINDOW).getEpochSecond();
        var headers = Map.of("x-rate-limit-remaining", "0", "x-rate-limit-reset", String.valueOf(reset));
        return Problem.of(429, headers, "Too Many Requests", "Too Many Requests");
    }
}
