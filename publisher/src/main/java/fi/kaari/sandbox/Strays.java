package fi.kaari.sandbox;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.TypeMismatchException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.stereotype.Component;
import org.springframework.web.ErrorResponse;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;

/** Answers a call that no platform knows, or cannot read, with that platform's own words. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
@OfSandbox
class Strays implements HandlerExceptionResolver {

    private static final List<Class<? extends Exception>> UNREADABLE =
            List.of(HttpMessageNotReadableException.class, TypeMismatchException.class, MultipartException.class);

    private final List<Stand> stands;

    Strays(List<Stand> stands) {
        this.stands = stands;
    }

    @Override
    public @Nullable ModelAndView resolveException(
            HttpServletRequest request, HttpServletResponse response, @Nullable Object handler, Exception problem) {
        var status = status(problem);
        if (status.isEmpty() || !(request.getAttribute(Caller.ATTRIBUTE) instanceof Caller caller)) return null;
        write(stand(caller).stray(request, status.get()), response);
        return new ModelAndView();
    }

    private static Optional<HttpStatus> status(Exception problem) {
        if (problem instanceof ErrorResponse known)
            return Optional.ofNullable(HttpStatus.resolve(known.getStatusCode().value()));
        return UNREADABLE.stream().anyMatch(kind -> kind.isInstance(problem))
                ? Optional.of(HttpStatus.BAD_REQUEST)
                : Optional.empty();
    }

    private Stand stand(Caller caller) {
        return stands.stream()
                .filter(stand -> stand.platform().equals(caller.platform()))
                .findFirst()
                .orElseThrow();
    }

    private static void write(Refusal refusal, HttpServletResponse response) {
        try {
            refusal.write(response);
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }
}
