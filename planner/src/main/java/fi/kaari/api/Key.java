package fi.kaari.api;

import java.util.function.Function;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/** Reads names and ids out of requests, and says which one cannot be read. */
final class Key {

    private Key() {}

    /**
     * @param field the field's name in the request
     * @throws ResponseStatusException 422, if there is no such thing
     */
    static <T> T read(String field, String text, Function<String, T> reader) {
        try {
            return reader.apply(text);
        } catch (IllegalArgumentException unknown) {
            throw new ResponseStatusException(
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    field + " cannot be “" + text + "”; /v3/api-docs says what it can be");
        }
    }
}
