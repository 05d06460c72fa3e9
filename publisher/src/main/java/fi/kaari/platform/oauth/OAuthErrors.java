package fi.kaari.platform.oauth;

import fi.kaari.platform.Answer;
import fi.kaari.platform.PlatformClient.Explanation;
import fi.kaari.platform.PlatformException;
import fi.kaari.platform.PlatformException.RateLimited;
import fi.kaari.platform.PlatformException.Unauthorised;
import java.time.Duration;
import java.util.Set;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/**
 * Reads refusals of token endpoints: a word (RFC 6749, section 5.2) or the Graph API's code. Their sentences are left
 * out, since they may quote what was sent. A refusal in words of its own means that somebody has to consent anew; one
 * without may come from a proxy on the way and means nothing.
 */
public final class OAuthErrors implements Explanation {

    private static final Set<String> PASSING = Set.of("temporarily_unavailable", "server_error", "1", "2", "341");
    private static final Set<String> LIMITS = Set.of("slow_down", "rate_limit_exceeded", "4", "17", "32", "613");
    private static final Pattern WORD = Pattern.compile("[a-z_]{1,40}|\\d{1,8}");
    private static final Duration PAUSE = Duration.ofMinutes(5);

    @Override
    public PlatformException of(Answer answer) {
        var word = word(answer.parsed());
        if (word.isEmpty() || answer.status() >= 500 || answer.status() == 429) return answer.byStatus();
        if (PASSING.contains(word) || isPassing(answer.parsed())) return answer.lost("says " + word);
        var text = answer.call().address().getHost() + " says " + word + subcode(answer.parsed());
        return LIMITS.contains(word) ? new RateLimited(text, PAUSE) : new Unauthorised(text);
    }

    private static String word(JsonNode body) {
        var error = body.path("error");
        var word = error.isObject()
                ? error.path("code").asString(error.path("status").asString(""))
                : error.asString("");
        if (word.isEmpty()) word = body.path("error_type").asString("");
        return WORD.matcher(word).matches() ? word : "";
    }

    private static boolean isPassing(JsonNode body) {
        return body.path("error").path("is_transient").asBoolean(false);
    }

    private static String subcode(JsonNode body) {
        var subcode = body.path("error").path("error_subcode").asInt(0);
        return subcode == 0 ? "" : "/" + subcode;
    }
}
