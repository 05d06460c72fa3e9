package fi.kaari.signin;

import fi.kaari.workspace.NotAllowed;
import fi.kaari.workspace.NotFound;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessResourceException;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.ModelAndView;

/** What every page and the API answer when somebody may not, when nothing is there, and while the database is away. */
@ControllerAdvice
@Order(0)
class Refusals {

    private static final Logger log = LoggerFactory.getLogger(Refusals.class);

    @ExceptionHandler
    Object notAllowed(NotAllowed refusal, HttpServletRequest request) {
        return answer(request, HttpStatus.FORBIDDEN, refusal.getMessage());
    }

    @ExceptionHandler
    Object notFound(NotFound refusal, HttpServletRequest request) {
        return answer(request, HttpStatus.NOT_FOUND, refusal.getMessage());
    }

    @ExceptionHandler
    Object workspaceNotNamed(WorkspaceNotNamed refusal, HttpServletRequest request) {
        return answer(request, HttpStatus.FORBIDDEN, refusal.getMessage());
    }

    @ExceptionHandler({
        DataAccessResourceFailureException.class,
        TransientDataAccessResourceException.class,
        CannotCreateTransactionException.class
    })
    Object databaseAway(RuntimeException away, HttpServletRequest request, HttpServletResponse response) {
        log.error("The database does not answer: {}", away.getMessage());
        response.setHeader("Retry-After", "30");
        return answer(request, HttpStatus.SERVICE_UNAVAILABLE, "The database does not answer; try again later");
    }

    private static Object answer(HttpServletRequest request, HttpStatus status, String detail) {
        return request.getRequestURI().startsWith("/api/")
                ? ResponseEntity.of(ProblemDetail.forStatusAndDetail(status, detail))
                        .build()
                : new ModelAndView("error/" + status.value(), status);
    }
}
