package fi.kaari.platform.x;

import fi.kaari.platform.Answer;
import fi.kaari.platform.PlatformClient.Explanation;
import fi.kaari.platform.PlatformException;
import fi.kaari.platform.PlatformException.RateLimited;
import fi.kaari.platform.PlatformException.Refused;
import fi.kaari.platform.PlatformException.Unauthorised;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import tools.jackson.databind.JsonNode;

/** X answers with problem documents, whose {@code type} is on two hosts: only its ending counts. */
final class XErrors implements Explanation {

    private static final Duration WINDOW = Duration.ofMinutes(15);

    private final Clock clock;

    XErrors(Clock clock) {
        this.clock = clock;
    }

    @Override
    public PlatformException of(Answer answer) {
        var text = text(answer);
        return switch (answer.status()) {
            // 402: the account's credits are used up; a person has to see to it.
            case 401, 402 -> new Unauthorised(text);
            case 403 -> isAboutTheAccount(answer) ? new Unauthorised(text) : new Refused(text);
            case 429 -> new RateLimited(text, pause(answer));
            case 400, 404, 413 -> new Refused(text);
            default -> answer.byStatus();
        };
    }

    static boolean isDuplicate(Answer answer) {
        var detail = answer.parsed().path("detail").asString("").toLowerCase(Locale.ROOT);
        return answer.status() == 403 && detail.contains("duplicate content");
    }

    private static boolean isAboutTheAccount(Answer answer) {
        var type = answer.parsed().path("type").asString("");
        return type.endsWith("/problems/client-forbidden")
                || type.endsWith("/problems/unsupported-authentication")
                || type.endsWith("/problems/oauth1-permissions");
    }

    private Duration pause(Answer answer) {
        return answer.header("x-rate-limit-reset")
                .filter(seconds -> seconds.matches("\\d{1,12}"))
                .map(seconds -> Duration.between(clock.instant(), Instant.ofEpochSecond(Long.parseLong(seconds))))
                .map(pause -> pause.isPositive() ? pause.plusSeconds(1) : Duration.ofSeconds(1))
                .orElse(WINDOW);
    }

    private static String text(Answer answer) {
        var problem = answer.parsed();
        var first = problem.path("errors").path(0).path("message").asString("");
        return (first.isEmpty() ? detail(problem) : first) + " (" + answer.status() + ")";
    }

    private static String detail(JsonNode problem) {
        return problem.path("detail").asString(problem.path("title").asString("X gave no reason"));
    }
}
