package fi.kaari.sandbox.x;

import fi.kaari.sandbox.Refusal;
import java.util.List;
import java.util.Map;

/** X's errors: problem documents. */
final class Problem {

    private Problem() {}

    static Refusal of(int status, Map<String, String> headers, String title, String detail) {
        return new Refusal(
                status, headers, Map.of("title", title, "detail", detail, "type", "about:blank", "status", status));
    }

    static Refusal forbidden(String detail) {
        return of(403, Map.of(), "Forbidden", detail);
    }

    /** A parameter is missing or wrong. */
    static Refusal parameter(String name, Object value, String message) {
        return invalid(Map.of("parameters", Map.of(name, List.of(value)), "message", message));
    }

    /** What came in cannot be read at all. */
    static Refusal unreadable() {
        return invalid(Map.of("message", "The request could not be parsed."));
    }

    private static Refusal invalid(Map<String, Object> error) {
        return new Refusal(
                400,
                Map.of(
                        "errors",
                        List.of(error),
                        "title",
                        "Invalid Request",
                        "detail",
                        "One or more parameters to your request was invalid.",
                        "type",
                        "https://api.x.com/2/problems/invalid-request"));
    }
}
