package fi.kaari.platform.graph;

import fi.kaari.platform.Answer;
import fi.kaari.platform.PlatformClient.Explanation;
import fi.kaari.platform.PlatformException;
import fi.kaari.platform.PlatformException.NotReady;
import fi.kaari.platform.PlatformException.RateLimited;
import fi.kaari.platform.PlatformException.Refused;
import fi.kaari.platform.PlatformException.Unauthorised;
import java.time.Duration;
import tools.jackson.databind.JsonNode;

/** Decides by the Graph API's code and subcode, never by the HTTP status: the same code comes with different ones. */
public final class GraphErrors implements Explanation {

    private static final Duration UNTIL_READY = Duration.ofSeconds(10);
    private static final Duration UNTIL_ROOM = Duration.ofHours(1);
    private static final int NOT_FOUND = 404;
    private static final int BAD_PARAMETER = 100;

    @Override
    public PlatformException of(Answer answer) {
        var error = error(answer);
        return error.has("code") ? byCode(answer, error) : answer.byStatus();
    }

    private static PlatformException byCode(Answer answer, JsonNode error) {
        var text = text(error);
        return switch (Codes.verdict(code(error), subcode(error))) {
            case SIGNED_OUT, FORBIDDEN -> new Unauthorised(text);
            case LIMITED -> new RateLimited(text, Usage.pause(answer));
            case USED_UP -> new RateLimited(text, UNTIL_ROOM);
            case NOT_READY -> new NotReady(text, UNTIL_READY);
            case PASSING, OPEN -> answer.lost(text);
            case NOT_SEEN -> isRead(answer) || isPassing(answer, error) ? answer.lost(text) : new Refused(text);
            case REFUSED -> isPassing(answer, error) ? answer.lost(text) : new Refused(text);
        };
    }

    /** Reading an object that certainly exists is now and then answered as if it did not. */
    private static boolean isRead(Answer answer) {
        return answer.call().method().equals("GET");
    }

    private static boolean isPassing(Answer answer, JsonNode error) {
        return error.path("is_transient").asBoolean(false) || answer.status() >= 500;
    }

    /** There is no such object, or the token has no right to it. */
    public static boolean isNotSeen(Answer answer) {
        var error = error(answer);
        return answer.status() == NOT_FOUND || Codes.verdict(code(error), subcode(error)) == Verdict.NOT_SEEN;
    }

    /** A right is missing. */
    public static boolean isForbidden(Answer answer) {
        var error = error(answer);
        return error.has("code") && Codes.verdict(code(error), subcode(error)) == Verdict.FORBIDDEN;
    }

    /** What was asked for is not known there: a field, an edge, a count. */
    public static boolean isUnknownParameter(Answer answer) {
        return code(error(answer)) == BAD_PARAMETER && !isNotSeen(answer);
    }

    /** What is to be published is not ready, or was published before. */
    public static boolean isNotReady(Answer answer) {
        return subcode(error(answer)) == Codes.NOT_READY_YET;
    }

    /** The post looks like spam there; it may be out all the same. */
    public static boolean isTakenForSpam(Answer answer) {
        return subcode(error(answer)) == Codes.TAKEN_FOR_SPAM;
    }

    /** Whether this is the error, whichever of the two places its number stands in. */
    public static boolean is(Answer answer, int number) {
        var error = error(answer);
        return code(error) == number || subcode(error) == number;
    }

    private static JsonNode error(Answer answer) {
        return answer.parsed().path("error");
    }

    private static int code(JsonNode error) {
        return error.path("code").asInt(0);
    }

    private static int subcode(JsonNode error) {
        return error.path("error_subcode").asInt(0);
    }

    private static String text(JsonNode error) {
        var forPeople = error.path("error_user_msg").asString("");
        var message = forPeople.isBlank() ? error.path("message").asString("") : forPeople;
        return message + " (" + code(error) + (subcode(error) == 0 ? "" : "/" + subcode(error)) + ")";
    }
}
