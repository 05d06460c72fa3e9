package fi.kaari.api;

import java.util.function.Function;

/** Reads names and ids out of requests, and says which one cannot be read. */
final class Key {

    private Key() {}

    /**
     * @param field the field's name in the request
     * @throws Unreadable if there is no such thing
     */
    static <T> T read(String field, String text, Function<String, T> reader) {
        try {
            return reader.apply(text);
        } catch (IllegalArgumentException unknown) {
            throw new Unreadable(field, text);
        }
    }
}
