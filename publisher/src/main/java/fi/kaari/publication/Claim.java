package fi.kaari.publication;

import java.util.UUID;

/** The right of one worker to work on one publication, as long as its lease is renewed. */
public record Claim(Publication publication, Token token) {

    /** Distinguishes this worker's claim from every other. */
    public record Token(String value) {

        static Token random() {
            return new Token(UUID.randomUUID().toString());
        }
    }
}
