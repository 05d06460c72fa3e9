package fi.kaari.platform;

import fi.kaari.platform.PlatformException.RateLimited;
import fi.kaari.platform.PlatformException.Refused;
import fi.kaari.platform.PlatformException.Unanswered;
import fi.kaari.platform.PlatformException.Unauthorised;
import fi.kaari.platform.PlatformException.Unavailable;
import java.net.http.HttpHeaders;
import java.time.Duration;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/**
 * What a platform answered to a call, whatever its status.
 *
 * @param body of an error never holds the token, even where the platform quotes it
 */
public record Answer(Call call, int status, HttpHeaders headers, String body) {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Duration USUAL_PAUSE = Duration.ofMinutes(1);

    public boolean isSuccess() {
        return status >= 200 && status < 300;
    }

    /** The body as JSON; one that is none is as good as no answer. */
    public JsonNode json() {
        var parsed = parsed();
        if (!parsed.isObject()) throw lost("answered " + status + " with something that is not JSON");
        return parsed;
    }

    /** The body as JSON, or a missing node. */
    public JsonNode parsed() {
        try {
            var parsed = JSON.readTree(body);
            return parsed == null ? MissingNode.getInstance() : parsed;
        } catch (JacksonException e) {
            return MissingNode.getInstance();
        }
    }

    public Optional<String> header(String name) {
        return headers.firstValue(name);
    }

    /** No usable answer came: harmless for a call that can be repeated, an open question for the last one. */
    public PlatformException lost(String message) {
        return lost(call, message);
    }

    static PlatformException lost(Call call, String message) {
        var text = call.address().getHost() + " " + message;
        return call.isLast() ? new Unanswered(text) : new Unavailable(text);
    }

    /** What the status alone says, for answers without the platform's own words. */
    public PlatformException byStatus() {
        var text = call.address().getHost() + " answered " + status;
        return switch (status) {
            case 401 -> new Unauthorised(text);
            case 429 -> new RateLimited(text, retryAfter().orElse(USUAL_PAUSE));
            default -> status >= 400 && status < 500 && status != 408 ? new Refused(text) : lost("answered " + status);
        };
    }

    private Optional<Duration> retryAfter() {
        return header("Retry-After")
                .filter(value -> value.matches("\\d{1,6}"))
                .map(Long::valueOf)
                .map(Duration::ofSeconds);
    }
}
