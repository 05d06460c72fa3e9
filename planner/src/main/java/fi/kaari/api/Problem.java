package fi.kaari.api;

import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;

/** The form of a refusal. */
final class Problem {

    private Problem() {}

    /**
     * @param code names it for programs, e.g. {@code not-allowed}
     * @param detail says to people what to do
     */
    static ProblemDetail of(HttpStatus status, String code, String detail) {
        var problem = ProblemDetail.forStatusAndDetail(status, detail);
        problem.setProperty("code", code);
        return problem;
    }
}
