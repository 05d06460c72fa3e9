package fi.kaari.page;

import java.util.regex.Pattern;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.InitBinder;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.server.ResponseStatusException;

/** How forms are read: as records, and with no more numbered lines than any page has. */
@ControllerAdvice(annotations = Controller.class)
class Forms {

    private static final Pattern FAR = Pattern.compile("\\[\\d{3,}]");

    /** A line far beyond the last is nothing that a page has sent. */
    @InitBinder
    void requireNearLines(WebDataBinder binder, NativeWebRequest request) {
        binder.setDeclarativeBinding(true);
        // what is shown has been read already
        if (binder.getTarget() != null) return;
        var names = request.getParameterMap().keySet();
        if (names.stream().anyMatch(name -> FAR.matcher(name).find()))
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
    }
}
