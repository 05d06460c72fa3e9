package fi.kaari.page;

import java.beans.PropertyEditorSupport;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.InitBinder;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.server.ResponseStatusException;

/**
 * How forms are read: as records, with no more numbered lines than any page has, and whatever stands where a number
 * should; then the form is what nobody has seen last, and comes back.
 */
@ControllerAdvice(annotations = Controller.class)
class Forms {

    private static final Pattern FAR = Pattern.compile("\\[\\d{3,}]");

    private static final Pattern WHOLE = Pattern.compile("\\d{1,18}");

    /** A line far beyond the last is nothing that a page has sent. */
    @InitBinder
    void requireNearLines(WebDataBinder binder, NativeWebRequest request) {
        binder.setDeclarativeBinding(true);
        if (binder.getTargetType() != null) binder.registerCustomEditor(long.class, new Number());
        // what is shown has been read already
        if (binder.getTarget() != null) return;
        var names = request.getParameterMap().keySet();
        if (names.stream().anyMatch(name -> FAR.matcher(name).find()))
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
    }

    /** A whole number; 0 if that is none, or if nothing is sent. */
    private static final class Number extends PropertyEditorSupport {

        @Override
        public void setValue(@Nullable Object number) {
            super.setValue(number == null ? 0L : number);
        }

        @Override
        public void setAsText(@Nullable String typed) {
            setValue(typed != null && WHOLE.matcher(typed).matches() ? Long.parseLong(typed) : 0L);
        }
    }
}
