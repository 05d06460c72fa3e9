package fi.kaari.platform.graph;

import fi.kaari.platform.Answer;
import fi.kaari.platform.Call;
import fi.kaari.platform.PlatformException.RateLimited;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/**
 * How much of what Meta allows is used, as the headers of its answers say in percent. When nearly all is, the rest is
 * kept for the calls that make something public; every other call waits.
 */
final class Usage {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Duration USUAL_PAUSE = Duration.ofMinutes(5);
    /** Usage falls from minute to minute, so a short rest goes a long way. */
    private static final Duration SHORT_REST = Duration.ofMinutes(1);

    private static final int NEARLY_ALL = 95;
    private static final String OF_APP = "X-App-Usage";
    private static final String OF_ACCOUNT = "X-Business-Use-Case-Usage";
    private static final List<String> COUNTS = List.of("call_count", "total_time", "total_cputime");

    private final Map<Object, Instant> closedUntil = new ConcurrentHashMap<>();
    private final Clock clock;

    Usage(Clock clock) {
        this.clock = clock;
    }

    /** How long to wait after an answer that says that it was one call too many. */
    static Duration pause(Answer answer) {
        return told(answer).orElse(USUAL_PAUSE);
    }

    private static Optional<Duration> told(Answer answer) {
        var minutes = ofAccount(answer).mapToLong(Usage::minutes).max().orElse(0);
        return minutes > 0 ? Optional.of(Duration.ofMinutes(minutes)) : Optional.empty();
    }

    /** @throws RateLimited if this call would take from what is left for more important ones */
    void require(Call call) {
        if (call.isLast()) return;
        Stream.of(OF_APP, owner(call))
                .map(closedUntil::get)
                .filter(until -> until != null && until.isAfter(clock.instant()))
                .forEach(until -> {
                    throw new RateLimited(
                            "Nearly all calls are used up; the rest is kept for publishing",
                            Duration.between(clock.instant(), until));
                });
    }

    void learn(Answer answer) {
        if (answer.header(OF_APP).isPresent()) note(OF_APP, isNearlyAll(header(answer, OF_APP)), SHORT_REST);
        if (answer.header(OF_ACCOUNT).isPresent())
            note(
                    owner(answer.call()),
                    ofAccount(answer).anyMatch(Usage::isNearlyAll),
                    told(answer).orElse(SHORT_REST));
    }

    private void note(Object owner, boolean isNearlyAll, Duration pause) {
        if (isNearlyAll) closedUntil.put(owner, clock.instant().plus(pause));
        else closedUntil.remove(owner);
    }

    /** An account is known by its token here. */
    private static Object owner(Call call) {
        return call.token() == null ? OF_APP : call.token();
    }

    /** {@code {"<id>":[{"type":"pages","call_count":28,"estimated_time_to_regain_access":19}]}} */
    private static Stream<JsonNode> ofAccount(Answer answer) {
        return header(answer, OF_ACCOUNT).values().stream().flatMap(uses -> uses.values().stream());
    }

    private static JsonNode header(Answer answer, String name) {
        try {
            return JSON.readTree(answer.header(name).orElse("{}"));
        } catch (JacksonException notJson) {
            return MissingNode.getInstance();
        }
    }

    private static boolean isNearlyAll(JsonNode use) {
        return COUNTS.stream().anyMatch(count -> use.path(count).asInt(0) >= NEARLY_ALL);
    }

    private static long minutes(JsonNode use) {
        return use.path("estimated_time_to_regain_access").asLong(0);
    }
}
