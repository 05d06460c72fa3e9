package fi.kaari.sandbox;

/** A trouble that makes no sense; the message says what would. */
class InvalidTrouble extends RuntimeException {

    InvalidTrouble(String message) {
        super(message);
    }
}
