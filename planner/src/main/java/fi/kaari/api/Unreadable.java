package fi.kaari.api;

import java.util.List;

/** A field names something that does not exist; {@code /v3/api-docs} says what it can name. */
class Unreadable extends RuntimeException {

    private final String field;
    private final String given;

    private final transient List<String> examples;

    Unreadable(String field, String given) {
        this(field, given, List.of());
    }

    /** @param examples what it could be, among others */
    Unreadable(String field, String given, List<String> examples) {
        super(field + " cannot be “" + given + "”");
        this.field = field;
        this.given = given;
        this.examples = List.copyOf(examples);
    }

    List<String> examples() {
        return examples;
    }

    String field() {
        return field;
    }

    String given() {
        return given;
    }
}
