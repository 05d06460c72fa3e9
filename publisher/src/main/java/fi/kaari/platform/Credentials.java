package fi.kaari.platform;

import fi.kaari.platform.Account.Token;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What lets Kaari act as one account, kept and renewed as one; its tokens print as asterisks.
 *
 * @param access goes with every call
 * @param refresh brings the next credentials, on some platforms once only; null where the platform gives none
 * @param expiresAt when the access token ends by itself; null if it does not, or nobody knows
 * @param consentEndsAt when a person has to consent anew, however often the token is renewed; null if never
 */
public record Credentials(
        Token access,
        @Nullable Token refresh,
        @Nullable Instant expiresAt,
        @Nullable Instant consentEndsAt) {

    /** A token of which nothing else is known. */
    public static Credentials of(Token access) {
        return new Credentials(access, null, null, null);
    }

    public Credentials expiringAt(@Nullable Instant moment) {
        return new Credentials(access, refresh, moment, consentEndsAt);
    }

    public Credentials endingAt(@Nullable Instant moment) {
        return new Credentials(access, refresh, expiresAt, moment);
    }

    /** The token for calls in the name of an account. */
    public Account of(String account) {
        return new Account(account, access);
    }
}
