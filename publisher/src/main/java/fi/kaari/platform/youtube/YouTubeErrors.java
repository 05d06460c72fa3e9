package fi.kaari.platform.youtube;

import fi.kaari.platform.Answer;
import fi.kaari.platform.PlatformClient.Explanation;
import fi.kaari.platform.PlatformException;
import fi.kaari.platform.PlatformException.RateLimited;
import fi.kaari.platform.PlatformException.Refused;
import fi.kaari.platform.PlatformException.Unauthorised;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/** YouTube says why in {@code error.errors[0].reason}; the status is only a hint. */
final class YouTubeErrors implements Explanation {

    /** Quotas begin anew at midnight there. */
    private static final ZoneId PACIFIC = ZoneId.of("America/Los_Angeles");

    private final Clock clock;

    YouTubeErrors(Clock clock) {
        this.clock = clock;
    }

    @Override
    public PlatformException of(Answer answer) {
        var error = answer.parsed().path("error");
        var reason = error.path("errors").path(0).path("reason").asString("");
        var text =
                error.path("message").asString("YouTube gave no reason") + " (" + answer.status() + " " + reason + ")";
        return switch (reason) {
            case "quotaExceeded", "dailyLimitExceeded" -> new RateLimited(text, untilMidnight());
            case "uploadLimitExceeded" -> new RateLimited(text, Duration.ofHours(24));
            case "rateLimitExceeded", "userRateLimitExceeded", "uploadRateLimitExceeded" ->
                new RateLimited(text, Duration.ofMinutes(1));
            case "authError", "youtubeSignupRequired", "insufficientPermissions", "forbidden", "accountSuspended" ->
                new Unauthorised(text);
            case "" -> answer.byStatus();
            default -> isRefusal(answer) ? new Refused(text) : answer.byStatus();
        };
    }

    private static boolean isRefusal(Answer answer) {
        return answer.status() >= 400 && answer.status() < 500 && answer.status() != 401 && answer.status() != 429;
    }

    private Duration untilMidnight() {
        var now = ZonedDateTime.ofInstant(clock.instant(), PACIFIC);
        return Duration.between(now, now.toLocalDate().plusDays(1).atStartOfDay(PACIFIC));
    }
}
