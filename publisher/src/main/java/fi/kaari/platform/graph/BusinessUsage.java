package fi.kaari.platform.graph;

import fi.kaari.platform.Answer;
import java.time.Duration;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The usage header of the Graph API, {@code {"<id>":[{"estimated_time_to_regain_access":19}]}}; minutes. */
final class BusinessUsage {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Duration USUAL_PAUSE = Duration.ofMinutes(5);

    private BusinessUsage() {}

    static Duration pause(Answer answer) {
        return answer.header("X-Business-Use-Case-Usage")
                .map(BusinessUsage::longestPause)
                .filter(Duration::isPositive)
                .orElse(USUAL_PAUSE);
    }

    private static Duration longestPause(String header) {
        try {
            return Duration.ofMinutes(JSON.readTree(header).values().stream()
                    .flatMap(uses -> uses.values().stream())
                    .mapToLong(BusinessUsage::minutes)
                    .max()
                    .orElse(0));
        } catch (JacksonException e) {
            return Duration.ZERO;
        }
    }

    private static long minutes(JsonNode use) {
        return use.path("estimated_time_to_regain_access").asLong(0);
    }
}
