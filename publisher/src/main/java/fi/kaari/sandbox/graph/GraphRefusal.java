package fi.kaari.sandbox.graph;

import fi.kaari.sandbox.Caller;
import fi.kaari.sandbox.Ids;
import fi.kaari.sandbox.Refusal;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import tools.jackson.databind.json.JsonMapper;

/** The Graph API's errors: the code and subcode say what is meant, the status says little. */
public final class GraphRefusal {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private GraphRefusal() {}

    public static Refusal of(int code, int subcode, String message) {
        return of(400, Map.of(), code, subcode, message);
    }

    /** As above, with what the caller should know. */
    public static Refusal telling(int code, int subcode, String message, Map<String, Object> data) {
        var error = error(code, subcode, message);
        error.put("error_data", data);
        return new Refusal(400, Map.of("error", error));
    }

    /** A parameter is missing or wrong. */
    public static Refusal parameter(String message) {
        return of(100, 0, "(#100) " + message);
    }

    /** There is no such object, or the caller has no right to it. */
    public static Refusal missing(String id) {
        return of(
                100,
                33,
                "Unsupported request. Object with ID '" + id
                        + "' does not exist, cannot be loaded due to missing permissions, or does not support this operation");
    }

    /** The object belongs to another account. */
    public static Refusal foreign() {
        return of(403, Map.of(), 200, 0, "(#200) The token has no permission to act as this account");
    }

    public static Refusal withoutToken() {
        return of(104, 0, "An access token is required to request this resource.");
    }

    public static Refusal signedOut() {
        return of(
                401,
                Map.of(),
                190,
                460,
                "Error validating access token: The session has been invalidated because the user changed their"
                        + " password or it was ended for security reasons.");
    }

    public static Refusal expired() {
        return of(401, Map.of(), 190, 463, "Error validating access token: Session has expired.");
    }

    /**
     * There is no such call, or it cannot be read.
     *
     * @param path below the platform's address
     */
    public static Refusal stray(String path, HttpStatus status) {
        return switch (status) {
            case NOT_FOUND -> of(2500, 0, "Unknown path components: " + path);
            case METHOD_NOT_ALLOWED -> missing(path.replaceFirst(".*/", ""));
            default -> parameter("The request is not valid");
        };
    }

    /** A piece of a film is turned down. */
    public static Refusal chunk() {
        return of(6000, 1363019, "There was a problem uploading your video file. Please try again with another file.");
    }

    /** @param pause until calls are taken again; zero not to tell */
    public static Refusal busy(Caller caller, int code, String kind, Duration pause) {
        var headers = pause.isZero() ? Map.<String, String>of() : usage(caller, kind, pause);
        return of(400, headers, code, 0, "(#" + code + ") Request limit reached");
    }

    private static Map<String, String> usage(Caller caller, String kind, Duration pause) {
        var minutes = Math.max(1, pause.toMinutes());
        var use = Map.of("type", kind, "call_count", 100, "estimated_time_to_regain_access", minutes);
        return Map.of("X-Business-Use-Case-Usage", JSON.writeValueAsString(Map.of(caller.account(), List.of(use))));
    }

    private static Refusal of(int status, Map<String, String> headers, int code, int subcode, String message) {
        return new Refusal(status, headers, Map.of("error", error(code, subcode, message)));
    }

    private static Map<String, Object> error(int code, int subcode, String message) {
        var error = new LinkedHashMap<String, Object>();
        error.put("message", message);
        error.put("type", "OAuthException");
        error.put("code", code);
        if (subcode != 0) error.put("error_subcode", subcode);
        error.put("is_transient", false);
        error.put("fbtrace_id", Ids.letters(11));
        return error;
    }
}
