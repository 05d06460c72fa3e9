package fi.kaari.api;

import java.util.regex.Pattern;
import org.springframework.core.convert.converter.Converter;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** The version of something that a program was looking at: {@code ETag: "3"} of an answer, {@code If-Match: "3"} of a change. */
record Revision(long number) {

    /** A proxy may have made the tag a weak one. */
    private static final Pattern FORM = Pattern.compile("(?:W/)?\"(\\d{1,18})\"");

    static <B> ResponseEntity<B> tagged(long number, B body) {
        return ResponseEntity.ok().eTag("\"" + number + "\"").body(body);
    }

    /** Reads the header. */
    @Component
    static class Reader implements Converter<String, Revision> {

        @Override
        public Revision convert(String header) {
            var form = FORM.matcher(header.strip());
            if (!form.matches()) throw new IllegalArgumentException(header);
            return new Revision(Long.parseLong(form.group(1)));
        }
    }
}
