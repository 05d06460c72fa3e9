package fi.kaari.sandbox.x;

import fi.kaari.sandbox.Caller;
import fi.kaari.sandbox.OfSandbox;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/** How often an account calls each part of the API: so often in a quarter of an hour, and told with every answer. */
@Component
@OfSandbox
@EnableConfigurationProperties(Settings.class)
class Rates {

    static final int DELETES = 50;
    static final int TIMELINE = 900;
    static final int ME = 75;

    private static final Duration LENGTH = Duration.ofMinutes(15);

    private final Map<String, Window> windows = new ConcurrentHashMap<>();
    private final Clock clock;

    Rates(Clock clock) {
        this.clock = clock;
    }

    /** Counts a call and says so, or turns it down. */
    void count(Caller caller, String part, int limit, HttpServletResponse response) {
        var now = clock.instant();
        windows.values().removeIf(window -> !window.end().isAfter(now));
        var window = windows.merge(
                caller.account() + " " + part, new Window(1, now.plus(LENGTH)), (old, begun) -> old.oneMore());
        var headers = window.headers(limit);
        if (window.calls() > limit) throw Problem.of(429, headers, "Too Many Requests", "Too Many Requests");
        headers.forEach(response::setHeader);
    }

    private record Window(int calls, Instant end) {

        Window oneMore() {
            return new Window(calls + 1, end);
        }

        Map<String, String> headers(int limit) {
            var headers = new LinkedHashMap<String, String>();
            headers.put("x-rate-limit-limit", String.valueOf(limit));
            headers.put("x-rate-limit-remaining", String.valueOf(Math.max(0, limit - calls)));
            headers.put("x-rate-limit-reset", String.valueOf(end.getEpochSecond()));
            return headers;
        }
    }
}
