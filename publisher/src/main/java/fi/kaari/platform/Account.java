package fi.kaari.platform;

/**
 * The account that publishes, and the right to do so.
 *
 * @param id the account's id on the platform: page id, user id, channel id
 */
public record Account(String id, Token token) {

    /** An access token; prints as asterisks. */
    public record Token(String value) {

        @Override
        public String toString() {
            return "******";
        }
    }
}
