package fi.kaari.api;

/** A field names something that does not exist; {@code /v3/api-docs} says what it can name. */
class Unreadable extends RuntimeException {

    private final String field;
    private final String given;

    Unreadable(String field, String given) {
        super(field + " cannot be “" + given + "”");
        this.field = field;
        this.given = given;
    }

    String field() {
        return field;
    }

    String given() {
        return given;
    }
}
