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
import java.util.HashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** YouTube says why in {@code error.errors[0].reason}; the status is only a hint. */
final class YouTubeErrors implements Explanation {

    /** Quotas begin anew at midnight there. */
    private static final ZoneId PACIFIC = ZoneId.of("America/Los_Angeles");

    /** What its reasons mean for what we do next; those that are not here are read by their status. */
    private static final Map<String, Remedy> REMEDIES = remedies();

    private final Clock clock;

    YouTubeErrors(Clock clock) {
        this.clock = clock;
    }

    private static Map<String, Remedy> remedies() {
        var remedies = new HashMap<String, Remedy>();
        Remedy.TRY_AGAIN.covers(remedies, "backendError", "internalError", "serviceUnavailable", "processingFailure");
        Remedy.BACK_OFF.covers(
                remedies,
                "rateLimitExceeded",
                "userRateLimitExceeded",
                "uploadRateLimitExceeded",
                "RATE_LIMIT_EXCEEDED");
        Remedy.WAIT_FOR_MIDNIGHT.covers(remedies, "quotaExceeded", "dailyLimitExceeded");
        Remedy.WAIT_A_DAY.covers(remedies, "uploadLimitExceeded");
        Remedy.SIGN_IN.covers(
                remedies,
                "authError",
                "required",
                "expired",
                "youtubeSignupRequired",
                "insufficientPermissions",
                "ACCESS_TOKEN_SCOPE_INSUFFICIENT",
                "accessNotConfigured",
                "SERVICE_DISABLED",
                "forbidden",
                "accountSuspended",
                "accountClosed",
                "channelSuspended",
                "channelClosed");
        Remedy.REFUSE.covers(
                remedies,
                "invalidTitle",
                "invalidDescription",
                "invalidTags",
                "invalidCategoryId",
                "invalidPublishAt",
                "invalidVideoMetadata",
                "invalidFilename",
                "invalidMetadata",
                "mediaBodyRequired",
                "contentRequired",
                "nameTooLong",
                "invalidImage",
                "mediaBodyTooLarge",
                "forbiddenPrivacySetting",
                "forbiddenLicenseSetting",
                "forbiddenEmbedSetting",
                "videoNotFound",
                "badRequest");
        return Map.copyOf(remedies);
    }

    @Override
    public PlatformException of(Answer answer) {
        var error = answer.parsed().path("error");
        var reason = reason(error);
        var text =
                error.path("message").asString("YouTube gave no reason") + " (" + answer.status() + " " + reason + ")";
        return switch (REMEDIES.getOrDefault(reason, byStatus(answer, reason))) {
            case TRY_AGAIN -> answer.lost("answered " + answer.status() + " " + reason);
            case BACK_OFF -> new RateLimited(text, Duration.ofMinutes(1));
            case WAIT_FOR_MIDNIGHT -> new RateLimited(text, untilMidnight());
            case WAIT_A_DAY -> new RateLimited(text, Duration.ofHours(24));
            case SIGN_IN -> new Unauthorised(text);
            case REFUSE -> new Refused(text);
            case READ_STATUS -> answer.byStatus();
        };
    }

    /** Newer parts of Google's API say it in {@code details}. */
    private static String reason(JsonNode error) {
        var reason = error.path("errors").path(0).path("reason").asString("");
        return reason.isEmpty() ? error.path("details").path(0).path("reason").asString("") : reason;
    }

    /** A reason that nobody has written down yet is about the content, unless the status says otherwise. */
    private static Remedy byStatus(Answer answer, String reason) {
        boolean isRefusal =
                answer.status() >= 400 && answer.status() < 500 && answer.status() != 401 && answer.status() != 429;
        return isRefusal && !reason.isEmpty() ? Remedy.REFUSE : Remedy.READ_STATUS;
    }

    private Duration untilMidnight() {
        var now = ZonedDateTime.ofInstant(clock.instant(), PACIFIC);
        return Duration.between(now, now.toLocalDate().plusDays(1).atStartOfDay(PACIFIC));
    }

    /** What to do about an error. */
    private enum Remedy {
        TRY_AGAIN,
        BACK_OFF,
        WAIT_FOR_MIDNIGHT,
        WAIT_A_DAY,
        SIGN_IN,
        REFUSE,
        READ_STATUS;

        void covers(Map<String, Remedy> remedies, String... reasons) {
            for (var reason : reasons) remedies.put(reason, this);
        }
    }
}
