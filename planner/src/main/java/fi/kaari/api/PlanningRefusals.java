package fi.kaari.api;

import fi.kaari.api.TemplatesApi.TemplateBody;
import fi.kaari.arc.InvalidArc;
import fi.kaari.arc.StaleArc;
import fi.kaari.intake.FileRefused;
import fi.kaari.media.MediaRefused;
import fi.kaari.post.InvalidPost;
import fi.kaari.post.NoSuchTime;
import fi.kaari.post.RenderingFault;
import fi.kaari.post.StalePost;
import fi.kaari.post.TemplateInUse;
import fi.kaari.post.TimeTwice;
import fi.kaari.template.InvalidTemplate;
import fi.kaari.template.StaleTemplate;
import fi.kaari.template.TemplateFault;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Why something that is planned cannot be as a program wants it, or has been changed by somebody else meanwhile. */
@RestControllerAdvice(basePackageClasses = PlanningRefusals.class)
@Order(Ordered.HIGHEST_PRECEDENCE)
class PlanningRefusals {

    private final MessageSource texts;

    PlanningRefusals(MessageSource texts) {
        this.texts = texts;
    }

    @ExceptionHandler
    ProblemDetail stale(StaleArc refusal, Locale language) {
        var problem = Problem.of(HttpStatus.PRECONDITION_FAILED, "stale", text("api.stale", language));
        problem.setProperty("current", ArcBody.of(refusal.current()));
        problem.setProperty("attempted", ArcBody.of(refusal.attempted()));
        return problem;
    }

    @ExceptionHandler
    ProblemDetail stale(StalePost refusal, Locale language) {
        var problem = Problem.of(HttpStatus.PRECONDITION_FAILED, "stale", text("api.stale", language));
        problem.setProperty("current", PostBody.of(refusal.current()));
        problem.setProperty("attempted", PostBody.of(refusal.attempted()));
        return problem;
    }

    @ExceptionHandler
    ProblemDetail stale(StaleTemplate refusal, Locale language) {
        var problem = Problem.of(HttpStatus.PRECONDITION_FAILED, "stale", text("api.stale", language));
        problem.setProperty("current", TemplateBody.of(refusal.current()));
        problem.setProperty("attempted", TemplateBody.of(refusal.attempted()));
        return problem;
    }

    @ExceptionHandler
    ProblemDetail inUse(TemplateInUse refusal, Locale language) {
        var problem = Problem.of(
                HttpStatus.CONFLICT,
                "template.in-use",
                text("api.template.in-use", language, refusal.posts().size()));
        problem.setProperty(
                "posts", refusal.posts().stream().map(post -> post.id().value()).toList());
        return problem;
    }

    @ExceptionHandler
    ProblemDetail faulty(TemplateFault refusal, Locale language) {
        var key = "check.template." + refusal.code();
        var problem = Problem.of(
                HttpStatus.UNPROCESSABLE_CONTENT,
                "template." + refusal.code(),
                text(key, language, refusal.arguments().toArray()));
        problem.setProperty("line", refusal.line());
        problem.setProperty("column", refusal.column());
        return problem;
    }

    /** The words of a variant, or of its template, that cannot be rendered. */
    @ExceptionHandler
    ProblemDetail faulty(RenderingFault refusal, Locale language) {
        return faulty(refusal.fault(), language);
    }

    @ExceptionHandler
    ProblemDetail invalid(InvalidTemplate refusal, Locale language) {
        return invalid("template.invalid." + refusal.code(), language);
    }

    @ExceptionHandler
    ProblemDetail invalid(InvalidArc refusal, Locale language) {
        return invalid("arc.invalid." + refusal.code(), language);
    }

    @ExceptionHandler
    ProblemDetail invalid(InvalidPost refusal, Locale language) {
        return invalid("post.invalid." + refusal.code(), language);
    }

    @ExceptionHandler
    ProblemDetail noSuchTime(NoSuchTime refusal, Locale language) {
        var problem = Problem.of(
                HttpStatus.UNPROCESSABLE_CONTENT,
                "time.missing",
                text("post.time.missing", language, refusal.asked(), refusal.before(), refusal.after()));
        problem.setProperty("choices", List.of(refusal.before(), refusal.after()));
        return problem;
    }

    @ExceptionHandler
    ProblemDetail timeTwice(TimeTwice refusal, Locale language) {
        var local = refusal.earlier().toLocalDateTime();
        var problem =
                Problem.of(HttpStatus.UNPROCESSABLE_CONTENT, "time.twice", text("post.time.twice", language, local));
        problem.setProperty("earlier", refusal.earlier().toOffsetDateTime());
        problem.setProperty("later", refusal.later().toOffsetDateTime());
        return problem;
    }

    @ExceptionHandler
    ProblemDetail mediaRefused(MediaRefused refusal, Locale language) {
        var key = "media.refused." + refusal.code();
        return Problem.of(
                HttpStatus.UNPROCESSABLE_CONTENT,
                "media." + refusal.code(),
                text(key, language, refusal.arguments().toArray()));
    }

    @ExceptionHandler
    ProblemDetail fileRefused(FileRefused refusal, Locale language) {
        return Problem.of(
                HttpStatus.UNPROCESSABLE_CONTENT,
                "import." + refusal.code(),
                text(refusal.messageKey(), language, refusal.arguments().toArray()));
    }

    private ProblemDetail invalid(String key, Locale language) {
        return Problem.of(HttpStatus.UNPROCESSABLE_CONTENT, key, text(key, language));
    }

    private String text(String key, Locale language, Object... arguments) {
        return texts.getMessage(key, arguments, language);
    }
}
