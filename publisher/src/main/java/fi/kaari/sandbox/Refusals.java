package fi.kaari.sandbox;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;

/** Answers a refused call with the platform's own words. */
@ControllerAdvice(basePackageClasses = Refusals.class)
@Order(Ordered.HIGHEST_PRECEDENCE)
@OfSandbox
class Refusals {

    @ExceptionHandler
    void refused(Refusal refusal, HttpServletResponse response) throws IOException {
        refusal.write(response);
    }
}
