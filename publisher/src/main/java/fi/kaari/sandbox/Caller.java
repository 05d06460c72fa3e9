package fi.kaari.sandbox;

/** The account in whose name a call comes in, known by its token. */
public record Caller(String platform, String account) {

    static final String ATTRIBUTE = Caller.class.getName();
}
