package fi.kaari.api;

import fi.kaari.channel.InvalidChannel;
import fi.kaari.channel.RightsMissing;
import fi.kaari.platform.PlatformException;
import fi.kaari.platform.Right;
import fi.kaari.signin.WorkspaceNotNamed;
import fi.kaari.workspace.NotAllowed;
import fi.kaari.workspace.NotFound;
import fi.kaari.workspace.Role;
import fi.kaari.workspace.WorkspaceId;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
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
import org.springframework.web.bind.MissingRequestHeaderException;
import org.springframework.web.bind.ServletRequestBindingException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/**
 * Every refusal of the domain as {@code application/problem+json}: {@code code} names it for programs, {@code detail}
 * says to people, in the language of the request, what to do. Here are those that any request may meet.
 */
@RestControllerAdvice(basePackageClasses = Refusals.class)
@Order(Ordered.HIGHEST_PRECEDENCE)
class Refusals extends ResponseEntityExceptionHandler {

    private static final Logger LOG = LoggerFactory.getLogger(Refusals.class);

    private final MessageSource texts;
    private final Misread misread;

    Refusals(MessageSource texts, Misread misread) {
        this.texts = texts;
        this.misread = misread;
    }

    /** What the web framework would say in its own words is said in ours, see {@link Misread}. */
    @Override
    public void setMessageSource(MessageSource texts) {}

    @ExceptionHandler
    ProblemDetail notFound(NotFound refusal, Locale language) {
        return Problem.of(HttpStatus.NOT_FOUND, "not-found", text("api.not-found", language, refusal.subject()));
    }

    @ExceptionHandler
    ProblemDetail notAllowed(NotAllowed refusal, Locale language) {
        var roles = refusal.roles().stream()
                .map(role -> text("page.role." + role.key(), language))
                .collect(Collectors.joining(", "));
        var problem = Problem.of(HttpStatus.FORBIDDEN, "not-allowed", text("api.not-allowed", language, roles));
        problem.setProperty("roles", refusal.roles().stream().map(Role::key).toList());
        return problem;
    }

    @ExceptionHandler
    ProblemDetail workspaceNotNamed(WorkspaceNotNamed refusal, Locale language) {
        var open = refusal.open().stream().map(WorkspaceId::value).collect(Collectors.joining(", "));
        return open.isEmpty()
                ? Problem.of(HttpStatus.FORBIDDEN, "forbidden", text("api.forbidden", language))
                : Problem.of(
                        HttpStatus.FORBIDDEN, "workspace-not-named", text("api.workspace-not-named", language, open));
    }

    /** A platform that was asked and did not accept, or could not be asked; its own words hold no token. */
    @ExceptionHandler
    ProblemDetail platform(PlatformException refusal) {
        return refusal instanceof PlatformException.Unauthorised || refusal instanceof PlatformException.Refused
                ? Problem.of(HttpStatus.UNPROCESSABLE_CONTENT, "platform.refused", refusal.getMessage())
                : Problem.of(HttpStatus.BAD_GATEWAY, "platform.unavailable", refusal.getMessage());
    }

    @ExceptionHandler
    ProblemDetail invalid(InvalidChannel refusal, Locale language) {
        return invalid("channel.invalid." + refusal.code(), language);
    }

    /** A token that the platform accepts, but not for everything that Kaari needs. */
    @ExceptionHandler
    ProblemDetail lacking(RightsMissing refusal) {
        var problem = Problem.of(HttpStatus.UNPROCESSABLE_CONTENT, "channel.rights-missing", refusal.getMessage());
        problem.setProperty(
                "missing", refusal.rights().stream().map(Right::name).toList());
        return problem;
    }

    @ExceptionHandler({
        DataAccessResourceFailureException.class,
        RecoverableDataAccessException.class,
        TransientDataAccessResourceException.class,
        CannotCreateTransactionException.class
    })
    ResponseEntity<ProblemDetail> databaseAway(RuntimeException away, Locale language) {
        LOG.error("The database does not answer: {}", away.getMessage());
        return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE)
                .header(HttpHeaders.RETRY_AFTER, "30")
                .body(Problem.of(HttpStatus.SERVICE_UNAVAILABLE, "database-away", text("api.database-away", language)));
    }

    /** An upload that cannot be taken apart; what is wrong with its bytes is said elsewhere. */
    @ExceptionHandler
    ProblemDetail unreadable(MultipartException refusal, Locale language) {
        return Problem.of(HttpStatus.BAD_REQUEST, "upload.unreadable", text("api.upload.unreadable", language));
    }

    @Override
    protected ResponseEntity<Object> handleMaxUploadSizeExceededException(
            MaxUploadSizeExceededException refusal, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        var problem = Problem.of(
                HttpStatus.CONTENT_TOO_LARGE,
                "upload.too-large",
                text("api.upload.too-large", LocaleContextHolder.getLocale()));
        return ResponseEntity.status(problem.getStatus()).body(problem);
    }

    @Override
    protected ResponseEntity<Object> handleServletRequestBindingException(
            ServletRequestBindingException refusal, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        if (!(refusal instanceof MissingRequestHeaderException missing)
                || !missing.getHeaderName().equals(HttpHeaders.IF_MATCH))
            return super.handleServletRequestBindingException(refusal, headers, status, request);
        var problem = Problem.of(
                HttpStatus.PRECONDITION_REQUIRED,
                "if-match-missing",
                text("api.if-match-missing", LocaleContextHolder.getLocale()));
        return ResponseEntity.status(problem.getStatus()).body(problem);
    }

    @ExceptionHandler
    ProblemDetail unreadable(Unreadable refusal, Locale language) {
        var examples = String.join(", ", refusal.examples());
        var problem = Problem.of(
                HttpStatus.UNPROCESSABLE_CONTENT,
                "unreadable",
                refusal.examples().isEmpty()
                        ? text("api.unreadable", language, refusal.field(), refusal.given())
                        : text("api.unreadable.such-as", language, refusal.field(), refusal.given(), examples));
        problem.setProperty("field", refusal.field());
        return problem;
    }

    /** What the web framework refuses by itself. */
    @Override
    protected ResponseEntity<Object> handleExceptionInternal(
            Exception failure, @Nullable Object body, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        var problem = misread.of(failure, status, LocaleContextHolder.getLocale());
        return ResponseEntity.status(problem.getStatus()).headers(headers).body(problem);
    }

    private ProblemDetail invalid(String key, Locale language) {
        return Problem.of(HttpStatus.UNPROCESSABLE_CONTENT, key, text(key, language));
    }

    private String text(String key, Locale language, Object... arguments) {
        return texts.getMessage(key, arguments, language);
    }
}
