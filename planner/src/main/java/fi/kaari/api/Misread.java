package fi.kaari.api;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.beans.TypeMismatchException;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.stereotype.Component;
import org.springframework.validation.FieldError;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import tools.jackson.core.JacksonException;

/** What is wrong with a request that cannot be read: which field, which parameter, or which place of its body. */
@Component
class Misread {

    private static final Map<HttpStatus, String> CODES = Map.of(
            HttpStatus.BAD_REQUEST, "bad-request",
            HttpStatus.UNAUTHORIZED, "unauthorised",
            HttpStatus.FORBIDDEN, "forbidden",
            HttpStatus.NOT_FOUND, "no-such-address",
            HttpStatus.METHOD_NOT_ALLOWED, "method-not-allowed",
            HttpStatus.NOT_ACCEPTABLE, "not-acceptable",
            HttpStatus.CONTENT_TOO_LARGE, "upload.too-large",
            HttpStatus.UNSUPPORTED_MEDIA_TYPE, "unsupported-media-type",
            HttpStatus.SERVICE_UNAVAILABLE, "database-away");

    private final MessageSource texts;

    Misread(MessageSource texts) {
        this.texts = texts;
    }

    /** The refusal of a request whose reading has failed like this. */
    ProblemDetail of(Exception failure, HttpStatusCode status, Locale language) {
        return switch (failure) {
            case MethodArgumentNotValidException invalid -> fields(fields(invalid, language), language);
            case MissingServletRequestParameterException missing ->
                fields(Map.of(missing.getParameterName(), text("api.field.missing", language)), language);
            case TypeMismatchException mismatch -> mismatch(mismatch, language);
            case HttpMessageNotReadableException unreadable -> body(unreadable, language);
            default -> of(status, language);
        };
    }

    /** What a status says by itself. */
    ProblemDetail of(HttpStatusCode status, Locale language) {
        var known = HttpStatus.valueOf(status.value());
        var code = CODES.getOrDefault(known, known.is4xxClientError() ? "bad-request" : "broken");
        return Problem.of(known, code, text("api." + code, language));
    }

    private ProblemDetail mismatch(TypeMismatchException mismatch, Locale language) {
        var given = String.valueOf(mismatch.getValue());
        if (mismatch instanceof MethodArgumentTypeMismatchException argument
                && argument.getParameter().hasParameterAnnotation(PathVariable.class))
            return Problem.of(HttpStatus.NOT_FOUND, "not-found", text("api.not-found", language, given));
        if (mismatch.getRequiredType() == Revision.class)
            return Problem.of(HttpStatus.BAD_REQUEST, "if-match-unreadable", text("api.if-match-unreadable", language));
        var name = String.valueOf(mismatch.getPropertyName());
        return fields(Map.of(name, text("api.field.unreadable", language)), language);
    }

    private ProblemDetail body(HttpMessageNotReadableException unreadable, Locale language) {
        if (!(unreadable.getCause() instanceof JacksonException json))
            return Problem.of(HttpStatus.BAD_REQUEST, "body.missing", text("api.body.missing", language));
        var field = path(json.getPath());
        if (!field.isEmpty()) return fields(Map.of(field, text("api.field.unreadable", language)), language);
        var problem = Problem.of(HttpStatus.BAD_REQUEST, "body.unreadable", text("api.body.unreadable", language));
        if (json.getLocation() != null) {
            problem.setProperty("line", json.getLocation().getLineNr());
            problem.setProperty("column", json.getLocation().getColumnNr());
        }
        return problem;
    }

    private ProblemDetail fields(Map<String, String> problems, Locale language) {
        var problem = Problem.of(HttpStatus.BAD_REQUEST, "fields", text("api.fields", language));
        problem.setProperty(
                "fields",
                problems.entrySet().stream()
                        .map(each -> Map.of("field", each.getKey(), "problem", each.getValue()))
                        .toList());
        return problem;
    }

    private Map<String, String> fields(MethodArgumentNotValidException invalid, Locale language) {
        var fields = new LinkedHashMap<String, String>();
        invalid.getFieldErrors().forEach(error -> fields.put(error.getField(), problem(error, language)));
        return fields;
    }

    private String problem(FieldError error, Locale language) {
        var isMissing = List.of("NotNull", "NotBlank").contains(String.valueOf(error.getCode()));
        return text(isMissing ? "api.field.missing" : "api.field.unreadable", language);
    }

    /** {@code beats[0].from} */
    private static String path(List<JacksonException.Reference> steps) {
        return steps.stream()
                .map(step ->
                        step.getPropertyName() == null ? "[" + step.getIndex() + "]" : "." + step.getPropertyName())
                .collect(Collectors.joining())
                .replaceFirst("^\\.", "");
    }

    private String text(String key, Locale language, Object... arguments) {
        return texts.getMessage(key, arguments, language);
    }
}
