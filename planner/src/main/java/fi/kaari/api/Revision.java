package fi.kaari.api;

import java.util.regex.Pattern;
import org.springframework.core.convert.converter.Converter;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** The version of something that a program was looking at: {@code ETag: "3"} of an answer, {@code If-Match: "3"} of a change. */
record Revision(long number) {

    private static final Pattern FORM = Pattern.compile("\"(\\d{1,18})\"");

    static <B> ResponseEntity<B> tagged(long number, B body) {
        return ResponseEntity.ok().eTag("\"" + number + "\"").body(body);
    }

    /** Reads the header. */
    @Component
    static class Reader implements Converter<String, Revision> {

        @Override
        public Revision convert(String header) {
            var form = FORM.matcher(header.strip());
            if (!form.matches())
                throw new ResponseStatusException(
                        HttpStatus.BAD_REQUEST, "If-Match takes the ETag of an earlier answer, e.g. \"3\"");
            return new Revision(Long.parseLong(form.group(1)));
        }
    }
}
