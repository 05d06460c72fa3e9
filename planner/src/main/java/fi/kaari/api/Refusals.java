package fi.kaari.api;

import fi.kaari.api.TemplatesApi.TemplateBody;
import fi.kaari.approval.AlreadyInReview;
import fi.kaari.approval.DecisionRefused;
import fi.kaari.approval.NotReadyForReview;
import fi.kaari.arc.InvalidArc;
import fi.kaari.arc.StaleArc;
import fi.kaari.channel.InvalidChannel;
import fi.kaari.intake.FileRefused;
import fi.kaari.media.MediaRefused;
import fi.kaari.platform.PlatformException;
import fi.kaari.post.InvalidPost;
import fi.kaari.post.NoSuchTime;
import fi.kaari.post.StalePost;
import fi.kaari.post.TemplateInUse;
import fi.kaari.post.TimeTwice;
import fi.kaari.publication.AlreadyOut;
import fi.kaari.publication.NotPossibleNow;
import fi.kaari.signin.WorkspaceNotNamed;
import fi.kaari.template.InvalidTemplate;
import fi.kaari.template.StaleTemplate;
import fi.kaari.template.TemplateFault;
import fi.kaari.workspace.NotAllowed;
import fi.kaari.workspace.NotFound;
import fi.kaari.workspace.Role;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.MessageSource;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessResourceException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.validation.FieldError;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.MissingRequestHeaderException;
import org.springframework.web.bind.ServletRequestBindingException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/**
 * Every refusal of the domain as {@code application/problem+json}: {@code code} names it for programs, {@code detail}
 * says to people, in the language of the request, what to do.
 */
@RestControllerAdvice(basePackageClasses = Refusals.class)
@Order(Ordered.HIGHEST_PRECEDENCE)
class Refusals extends ResponseEntityExceptionHandler {

    private static final Logger LOG = LoggerFactory.getLogger(Refusals.class);

    private final MessageSource texts;

    Refusals(MessageSource texts) {
        this.texts = texts;
    }

    @ExceptionHandler
    ProblemDetail notFound(NotFound refusal) {
        return problem(HttpStatus.NOT_FOUND, "not-found", refusal.getMessage());
    }

    @ExceptionHandler
    ProblemDetail notAllowed(NotAllowed refusal) {
        var problem = problem(HttpStatus.FORBIDDEN, "not-allowed", refusal.getMessage());
        problem.setProperty("roles", refusal.roles().stream().map(Role::key).toList());
        return problem;
    }

    @ExceptionHandler
    ProblemDetail workspaceNotNamed(WorkspaceNotNamed refusal) {
        return problem(HttpStatus.FORBIDDEN, "workspace-not-named", refusal.getMessage());
    }

    @ExceptionHandler
    ProblemDetail stale(StaleArc refusal) {
        var problem = problem(HttpStatus.PRECONDITION_FAILED, "stale", refusal.getMessage());
        problem.setProperty("current", ArcBody.of(refusal.current()));
        problem.setProperty("attempted", ArcBody.of(refusal.attempted()));
        return problem;
    }

    @ExceptionHandler
    ProblemDetail stale(StalePost refusal) {
        var problem = problem(HttpStatus.PRECONDITION_FAILED, "stale", refusal.getMessage());
        problem.setProperty("current", PostBody.of(refusal.current()));
        problem.setProperty("attempted", PostBody.of(refusal.attempted()));
        return problem;
    }

    @ExceptionHandler
    ProblemDetail stale(StaleTemplate refusal) {
        var problem = problem(HttpStatus.PRECONDITION_FAILED, "stale", refusal.getMessage());
        problem.setProperty("current", TemplateBody.of(refusal.current()));
        problem.setProperty("attempted", TemplateBody.of(refusal.attempted()));
        return problem;
    }

    @ExceptionHandler
    ProblemDetail inUse(TemplateInUse refusal) {
        var problem = problem(HttpStatus.CONFLICT, "template.in-use", refusal.getMessage());
        problem.setProperty(
                "posts", refusal.posts().stream().map(post -> post.id().value()).toList());
        return problem;
    }

    @ExceptionHandler
    ProblemDetail faulty(TemplateFault refusal, Locale language) {
        var key = "check.template." + refusal.code();
        var problem = problem(
                HttpStatus.UNPROCESSABLE_CONTENT,
                "template." + refusal.code(),
                text(key, language, refusal.arguments().toArray()));
        problem.setProperty("line", refusal.line());
        problem.setProperty("column", refusal.column());
        return problem;
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

    /** A platform that was asked and did not accept, or could not be asked; its own words hold no token. */
    @ExceptionHandler
    ProblemDetail platform(PlatformException refusal) {
        return refusal instanceof PlatformException.Unauthorised || refusal instanceof PlatformException.Refused
                ? problem(HttpStatus.UNPROCESSABLE_CONTENT, "platform.refused", refusal.getMessage())
                : problem(HttpStatus.BAD_GATEWAY, "platform.unavailable", refusal.getMessage());
    }

    @ExceptionHandler
    ProblemDetail invalid(InvalidChannel refusal, Locale language) {
        return invalid("channel.invalid." + refusal.code(), language);
    }

    @ExceptionHandler
    ProblemDetail noSuchTime(NoSuchTime refusal, Locale language) {
        var problem = problem(
                HttpStatus.UNPROCESSABLE_CONTENT,
                "time.missing",
                text("post.time.missing", language, refusal.asked(), refusal.before(), refusal.after()));
        problem.setProperty("choices", List.of(refusal.before(), refusal.after()));
        return problem;
    }

    @ExceptionHandler
    ProblemDetail timeTwice(TimeTwice refusal, Locale language) {
        var local = refusal.earlier().toLocalDateTime();
        var problem = problem(HttpStatus.UNPROCESSABLE_CONTENT, "time.twice", text("post.time.twice", language, local));
        problem.setProperty("earlier", refusal.earlier().toOffsetDateTime());
        problem.setProperty("later", refusal.later().toOffsetDateTime());
        return problem;
    }

    @ExceptionHandler
    ProblemDetail notReady(NotReadyForReview refusal, Locale language) {
        var problem = problem(HttpStatus.UNPROCESSABLE_CONTENT, "not-ready-for-review", refusal.getMessage());
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
    ProblemDetail alreadyInReview(AlreadyInReview refusal) {
        return problem(HttpStatus.CONFLICT, "already-in-review", refusal.getMessage());
    }

    @ExceptionHandler
    ProblemDetail decisionRefused(DecisionRefused refusal, Locale language) {
        var key = "review.refused." + refusal.why().key();
        return problem(status(refusal.why()), "decision." + refusal.why().key(), text(key, language));
    }

    private static HttpStatus status(DecisionRefused.Why why) {
        return switch (why) {
            case OWN_WORK, DECIDED_ALREADY, NOT_YOUR_TURN -> HttpStatus.FORBIDDEN;
            case CONTENT_CHANGED, CLOSED -> HttpStatus.CONFLICT;
            case COMMENT_MISSING, COMMENT_TOO_LONG -> HttpStatus.UNPROCESSABLE_CONTENT;
        };
    }

    @ExceptionHandler
    ProblemDetail alreadyOut(AlreadyOut refusal, Locale language) {
        return problem(HttpStatus.CONFLICT, "already-out", text("publication.already-out", language));
    }

    @ExceptionHandler
    ProblemDetail notPossibleNow(NotPossibleNow refusal, Locale language) {
        var problem = problem(HttpStatus.CONFLICT, "not-possible-now", text("publication.not-possible-now", language));
        problem.setProperty("current", PublicationBody.of(refusal.publication()));
        return problem;
    }

    @ExceptionHandler
    ProblemDetail fileRefused(FileRefused refusal, Locale language) {
        return problem(
                HttpStatus.UNPROCESSABLE_CONTENT,
                "import." + refusal.code(),
                text(refusal.messageKey(), language, refusal.arguments().toArray()));
    }

    @ExceptionHandler
    ProblemDetail mediaRefused(MediaRefused refusal, Locale language) {
        var key = "media.refused." + refusal.code();
        return problem(
                HttpStatus.UNPROCESSABLE_CONTENT,
                "media." + refusal.code(),
                text(key, language, refusal.arguments().toArray()));
    }

    @ExceptionHandler({
        DataAccessResourceFailureException.class,
        RecoverableDataAccessException.class,
        TransientDataAccessResourceException.class,
        CannotCreateTransactionException.class
    })
    ResponseEntity<ProblemDetail> databaseAway(RuntimeException away) {
        LOG.error("The database does not answer: {}", away.getMessage());
        return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE)
                .header(HttpHeaders.RETRY_AFTER, "30")
                .body(problem(
                        HttpStatus.SERVICE_UNAVAILABLE,
                        "database-away",
                        "The database does not answer; try again later"));
    }

    @Override
    protected ResponseEntity<Object> handleServletRequestBindingException(
            ServletRequestBindingException refusal, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        if (!(refusal instanceof MissingRequestHeaderException missing)
                || !missing.getHeaderName().equals(HttpHeaders.IF_MATCH))
            return super.handleServletRequestBindingException(refusal, headers, status, request);
        var problem = problem(
                HttpStatus.PRECONDITION_REQUIRED,
                "if-match-missing",
                "Say with If-Match which version you were looking at: the ETag of your last answer");
        return ResponseEntity.status(problem.getStatus()).body(problem);
    }

    @Override
    protected ResponseEntity<Object> handleMethodArgumentNotValid(
            MethodArgumentNotValidException refusal, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        var problem = problem(HttpStatus.BAD_REQUEST, "fields", "Some fields are missing or cannot be read");
        problem.setProperty(
                "fields",
                refusal.getFieldErrors().stream()
                        .map(error -> Map.of("field", error.getField(), "problem", text(error)))
                        .toList());
        return ResponseEntity.badRequest().body(problem);
    }

    private static String text(FieldError error) {
        return error.getDefaultMessage() == null ? "cannot be read" : error.getDefaultMessage();
    }

    private ProblemDetail invalid(String key, Locale language) {
        return problem(HttpStatus.UNPROCESSABLE_CONTENT, key, text(key, language));
    }

    private String text(String key, Locale language, Object... arguments) {
        return texts.getMessage(key, arguments, language);
    }

    private static ProblemDetail problem(HttpStatus status, String code, String detail) {
        var problem = ProblemDetail.forStatusAndDetail(status, detail);
        problem.setProperty("code", code);
        return problem;
    }
}
