package fi.kaari.api;

import fi.kaari.approval.AlreadyInReview;
import fi.kaari.approval.DecisionRefused;
import fi.kaari.approval.InvalidFlow;
import fi.kaari.approval.NotReadyForReview;
import fi.kaari.approval.StaleFlow;
import fi.kaari.publication.AlreadyOut;
import fi.kaari.publication.AlreadyPaused;
import fi.kaari.publication.NotAPermalink;
import fi.kaari.publication.NotPossibleNow;
import fi.kaari.publication.Paused;
import fi.kaari.publication.PausedEverywhere;
import fi.kaari.publication.ReasonMissing;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import org.springframework.context.MessageSource;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Why something cannot be agreed on or published as a program wants it. */
@RestControllerAdvice(basePackageClasses = AgreementRefusals.class)
@Order(Ordered.HIGHEST_PRECEDENCE)
class AgreementRefusals {

    private final MessageSource texts;

    AgreementRefusals(MessageSource texts) {
        this.texts = texts;
    }

    @ExceptionHandler
    ProblemDetail notReady(NotReadyForReview refusal, Locale language) {
        var problem = Problem.of(
                HttpStatus.UNPROCESSABLE_CONTENT, "not-ready-for-review", text("api.not-ready-for-review", language));
        var findings = new TreeMap<String, List<FindingBody>>();
        refusal.findings()
                .forEach((variant, found) -> findings.put(
                        variant.value(),
                        found.stream()
                                .map(finding -> FindingBody.of(finding, texts, language))
                                .toList()));
        problem.setProperty("findings", findings);
        return problem;
    }

    @ExceptionHandler
    ProblemDetail alreadyInReview(AlreadyInReview refusal, Locale language) {
        return Problem.of(HttpStatus.CONFLICT, "already-in-review", text("api.already-in-review", language));
    }

    @ExceptionHandler
    ProblemDetail decisionRefused(DecisionRefused refusal, Locale language) {
        var key = "review.refused." + refusal.why().key();
        return Problem.of(status(refusal.why()), "decision." + refusal.why().key(), text(key, language));
    }

    @ExceptionHandler
    ProblemDetail invalidFlow(InvalidFlow refusal, Locale language) {
        return Problem.of(
                HttpStatus.UNPROCESSABLE_CONTENT,
                "flow." + refusal.code(),
                text("flow.invalid." + refusal.code(), language));
    }

    @ExceptionHandler
    ProblemDetail staleFlow(StaleFlow refusal, Locale language) {
        var problem = Problem.of(HttpStatus.CONFLICT, "stale-flow", text("flow.stale", language));
        problem.setProperty("revision", refusal.current().revision());
        return problem;
    }

    private static HttpStatus status(DecisionRefused.Why why) {
        return switch (why) {
            case OWN_WORK, DECIDED_ALREADY, NOT_YOUR_TURN, NOBODY_SIGNED_IN, SIGN_IN_AGAIN, SOMEBODY_ELSE ->
                HttpStatus.FORBIDDEN;
            case CONTENT_CHANGED, CLOSED -> HttpStatus.CONFLICT;
            case COMMENT_MISSING, REASON_MISSING, COMMENT_TOO_LONG -> HttpStatus.UNPROCESSABLE_CONTENT;
        };
    }

    @ExceptionHandler
    ProblemDetail alreadyOut(AlreadyOut refusal, Locale language) {
        return Problem.of(HttpStatus.CONFLICT, "already-out", text("publication.already-out", language));
    }

    @ExceptionHandler
    ProblemDetail notPossibleNow(NotPossibleNow refusal, Locale language) {
        var problem =
                Problem.of(HttpStatus.CONFLICT, "not-possible-now", text("publication.not-possible-now", language));
        problem.setProperty("current", PublicationBody.of(refusal.publication()));
        return problem;
    }

    @ExceptionHandler
    ProblemDetail paused(Paused refusal, Locale language) {
        return Problem.of(HttpStatus.CONFLICT, "paused", text("publications.not-while-paused", language));
    }

    @ExceptionHandler
    ProblemDetail alreadyPaused(AlreadyPaused refusal, Locale language) {
        var pause = refusal.pause();
        return Problem.of(
                HttpStatus.CONFLICT,
                "already-paused",
                text("publications.paused.already", language, pause.person(), pause.reason()));
    }

    @ExceptionHandler
    ProblemDetail pausedEverywhere(PausedEverywhere refusal, Locale language) {
        return Problem.of(HttpStatus.CONFLICT, "paused-everywhere", text("publications.resume.admin", language));
    }

    @ExceptionHandler
    ProblemDetail reasonMissing(ReasonMissing refusal, Locale language) {
        return Problem.of(
                HttpStatus.UNPROCESSABLE_CONTENT, "reason-missing", text("publications.reason-missing", language));
    }

    @ExceptionHandler
    ProblemDetail notAPermalink(NotAPermalink refusal, Locale language) {
        return Problem.of(
                HttpStatus.UNPROCESSABLE_CONTENT, "not-an-address", text("publications.not-an-address", language));
    }

    private String text(String key, Locale language, Object... arguments) {
        return texts.getMessage(key, arguments, language);
    }
}
