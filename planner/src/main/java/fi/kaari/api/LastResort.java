package fi.kaari.api;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.web.WebProperties;
import org.springframework.boot.webmvc.autoconfigure.error.BasicErrorController;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorViewResolver;
import org.springframework.boot.webmvc.error.ErrorAttributes;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;

/**
 * Answers where nobody else could: an address that is none, a method it does not have, an error of ours. People get a
 * page, programs {@code application/problem+json} like everywhere.
 */
@Controller
class LastResort extends BasicErrorController {

    private final Misread misread;

    LastResort(
            ErrorAttributes attributes, WebProperties web, ObjectProvider<ErrorViewResolver> pages, Misread misread) {
        super(attributes, web.getError(), pages.orderedStream().toList());
        this.misread = misread;
    }

    @Override
    public ResponseEntity<Map<String, Object>> error(HttpServletRequest request) {
        var status = getStatus(request);
        var problem = misread.of(status, LocaleContextHolder.getLocale());
        var body = new LinkedHashMap<String, Object>();
        body.put("title", status.getReasonPhrase());
        body.put("status", status.value());
        body.put("detail", problem.getDetail());
        body.put("instance", request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI));
        body.putAll(problem.getProperties());
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(body);
    }
}
