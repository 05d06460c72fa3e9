package fi.kaari.platform.x;

import fi.kaari.platform.Answer;
import fi.kaari.platform.PlatformClient.Explanation;
import fi.kaari.platform.PlatformException;
import fi.kaari.platform.PlatformException.RateLimited;
import fi.kaari.platform.PlatformException.Refused;
import fi.kaari.platform.PlatformException.Unauthorised;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * X answers with problem documents, whose {@code type} is on two hosts, so that only its ending counts; some of its
 * machines still answer with the numbers of its first API.
 */
final class XErrors implements Explanation {

    private static final Duration UNTIL_SOMEBODY_PAYS = Duration.ofHours(1);

    /** By the ending of {@code type}. */
    private static final Map<String, Remedy> PROBLEMS = Map.of(
            "credits", Remedy.PAY,
            "usage-capped", Remedy.PAY,
            "client-forbidden", Remedy.SIGN_IN,
            "unsupported-authentication", Remedy.SIGN_IN,
            "oauth1-permissions", Remedy.SIGN_IN,
            "client-disconnected", Remedy.SIGN_IN,
            "rate-limit-exceeded", Remedy.WAIT,
            "invalid-request", Remedy.REFUSE,
            "resource-not-found", Remedy.REFUSE,
            "not-authorized-for-resource", Remedy.REFUSE);

    /** By {@code errors[].code}. */
    private static final Map<Integer, Remedy> CODES = Map.of(
            32, Remedy.SIGN_IN,
            64, Remedy.SIGN_IN,
            89, Remedy.SIGN_IN,
            326, Remedy.SIGN_IN,
            88, Remedy.WAIT,
            185, Remedy.WAIT,
            130, Remedy.TRY_AGAIN,
            131, Remedy.TRY_AGAIN,
            186, Remedy.REFUSE,
            187, Remedy.REFUSE);

    private static final Map<Integer, Remedy> STATUSES = Map.of(
            400, Remedy.REFUSE,
            401, Remedy.SIGN_IN,
            402, Remedy.PAY,
            403, Remedy.REFUSE,
            404, Remedy.REFUSE,
            413, Remedy.REFUSE,
            429, Remedy.WAIT);

    private final Windows windows;

    XErrors(Clock clock) {
        this.windows = new Windows(clock);
    }

    Windows windows() {
        return windows;
    }

    @Override
    public PlatformException of(Answer answer) {
        var text = text(answer);
        return switch (remedy(answer)) {
            case SIGN_IN -> new Unauthorised(text);
            case PAY -> new RateLimited("Buy credits or a larger plan from X: " + text, UNTIL_SOMEBODY_PAYS);
            case WAIT -> new RateLimited(text, windows.pause(answer));
            case TRY_AGAIN -> answer.lost("answered " + text);
            case REFUSE -> new Refused(text);
            case READ_STATUS -> answer.byStatus();
        };
    }

    /** What the body says counts for more than the status. */
    private static Remedy remedy(Answer answer) {
        if (answer.status() >= 500) return Remedy.READ_STATUS;
        var problem = answer.parsed();
        return Stream.of(byType(problem), byCode(problem))
                .flatMap(List::stream)
                .findFirst()
                .orElse(STATUSES.getOrDefault(answer.status(), Remedy.READ_STATUS));
    }

    private static List<Remedy> byType(JsonNode problem) {
        var type = problem.path("type").asString("");
        var ending = type.substring(type.lastIndexOf('/') + 1);
        if (problem.path("title").asString("").equals("CreditsDepleted")) return List.of(Remedy.PAY);
        return PROBLEMS.containsKey(ending) ? List.of(PROBLEMS.get(ending)) : List.of();
    }

    private static List<Remedy> byCode(JsonNode problem) {
        return problem.path("errors").values().stream()
                .map(error -> error.path("code").asInt(0))
                .filter(CODES::containsKey)
                .map(CODES::get)
                .toList();
    }

    static boolean isDuplicate(Answer answer) {
        return answer.status() == 403 && text(answer).toLowerCase(Locale.ROOT).contains("duplicate");
    }

    private static String text(Answer answer) {
        var problem = answer.parsed();
        var first = problem.path("errors").path(0).path("message").asString("");
        return (first.isEmpty() ? detail(problem) : first) + " (" + answer.status() + ")";
    }

    private static String detail(JsonNode problem) {
        return problem.path("detail").asString(problem.path("title").asString("X gave no reason"));
    }

    /** What to do about an error. */
    private enum Remedy {
        SIGN_IN,
        PAY,
        WAIT,
        TRY_AGAIN,
        REFUSE,
        READ_STATUS
    }
}
