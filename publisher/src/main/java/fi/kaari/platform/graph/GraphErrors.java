package fi.kaari.platform.graph;

import fi.kaari.platform.Answer;
import fi.kaari.platform.PlatformClient.Explanation;
import fi.kaari.platform.PlatformException;
import fi.kaari.platform.PlatformException.NotReady;
import fi.kaari.platform.PlatformException.RateLimited;
import fi.kaari.platform.PlatformException.Refused;
import fi.kaari.platform.PlatformException.Unauthorised;
import java.time.Duration;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * Decides by the Graph API's code and subcode, never by the HTTP status: the same code comes with different ones.
 * Codes: developers.facebook.com/docs/graph-api/guides/error-handling.
 */
public final class GraphErrors implements Explanation {

    private static final Set<Integer> PASSING = Set.of(-2, -1, 1, 2, 341);
    private static final Set<Integer> CALL_LIMITS = Set.of(4, 17, 32, 613, 1390008);
    private static final Set<Integer> SIGNED_OUT = Set.of(102, 104, 190, 2500);
    private static final int DAILY_LIMIT = 9;
    private static final int ACCOUNT_RESTRICTED = 25;
    private static final int MEDIA_NOT_READY = 9007;
    private static final int BAD_PARAMETER = 100;
    private static final int OBJECT_NOT_SEEN = 33;

    @Override
    public PlatformException of(Answer answer) {
        var error = answer.parsed().path("error");
        return error.has("code") ? byCode(answer, error) : answer.byStatus();
    }

    private PlatformException byCode(Answer answer, JsonNode error) {
        int code = code(error);
        var text = text(error);
        if (SIGNED_OUT.contains(code) || isPermission(code)) return new Unauthorised(text);
        if (isLimit(code)) return new RateLimited(text, BusinessUsage.pause(answer));
        if (code == DAILY_LIMIT) return new RateLimited(text, Duration.ofHours(1));
        if (code == MEDIA_NOT_READY) return new NotReady(text, Duration.ofSeconds(10));
        if (isPassing(answer, error)) return answer.lost(text);
        return new Refused(text);
    }

    private static boolean isPermission(int code) {
        return code == 10 || code == ACCOUNT_RESTRICTED || code >= 200 && code <= 299;
    }

    private static boolean isLimit(int code) {
        return CALL_LIMITS.contains(code) || code >= 80000 && code <= 80014;
    }

    private static boolean isPassing(Answer answer, JsonNode error) {
        return error.path("is_transient").asBoolean(false)
                || PASSING.contains(code(error))
                || answer.status() >= 500
                || isObjectNotSeen(answer, error);
    }

    /** Reading an object that certainly exists is now and then answered as if it did not. */
    private static boolean isObjectNotSeen(Answer answer, JsonNode error) {
        return answer.call().method().equals("GET")
                && code(error) == BAD_PARAMETER
                && subcode(error) == OBJECT_NOT_SEEN;
    }

    public static int code(JsonNode error) {
        return error.path("code").asInt(0);
    }

    public static int subcode(JsonNode error) {
        return error.path("error_subcode").asInt(0);
    }

    private static String text(JsonNode error) {
        var forPeople = error.path("error_user_msg").asString("");
        var message = forPeople.isBlank() ? error.path("message").asString("") : forPeople;
        return message + " (" + code(error) + (subcode(error) == 0 ? "" : "/" + subcode(error)) + ")";
    }
}
