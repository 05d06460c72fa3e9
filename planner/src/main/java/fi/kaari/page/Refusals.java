package fi.kaari.page;

import fi.kaari.workspace.NotAllowed;
import fi.kaari.workspace.NotFound;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessResourceException;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;

/** Turns the common refusals of the domain into their error pages, unless a page explains them better itself. */
@ControllerAdvice(annotations = Controller.class)
@Order(Ordered.LOWEST_PRECEDENCE)
class Refusals {

    @ExceptionHandler
    void missing(NotFound refusal, HttpServletResponse response) throws IOException {
        response.sendError(HttpServletResponse.SC_NOT_FOUND);
    }

    /** An id that is no id names nothing. */
    @ExceptionHandler
    void misspelt(MethodArgumentTypeMismatchException refusal, HttpServletResponse response) throws IOException {
        var isAddress = refusal.getParameter().hasParameterAnnotation(PathVariable.class);
        response.sendError(isAddress ? HttpServletResponse.SC_NOT_FOUND : HttpServletResponse.SC_BAD_REQUEST);
    }

    @ExceptionHandler
    void tooLarge(MaxUploadSizeExceededException refusal, HttpServletResponse response) throws IOException {
        response.sendError(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
    }

    @ExceptionHandler
    void unreadable(MultipartException refusal, HttpServletResponse response) throws IOException {
        response.sendError(HttpServletResponse.SC_BAD_REQUEST);
    }

    @ExceptionHandler
    void forbidden(NotAllowed refusal, HttpServletRequest request, HttpServletResponse response) throws IOException {
        request.setAttribute(
                "needed",
                refusal.roles().stream().map(role -> "page.role." + role.key()).toList());
        response.sendError(HttpServletResponse.SC_FORBIDDEN);
    }

    @ExceptionHandler
    void overtaken(OptimisticLockingFailureException refusal, HttpServletResponse response) throws IOException {
        response.sendError(HttpServletResponse.SC_CONFLICT);
    }

    @ExceptionHandler({
        DataAccessResourceFailureException.class,
        RecoverableDataAccessException.class,
        TransientDataAccessResourceException.class,
        CannotCreateTransactionException.class
    })
    void databaseAway(Exception failure, HttpServletRequest request, HttpServletResponse response) throws IOException {
        DatabaseAway.answer(failure, request, response);
    }
}
