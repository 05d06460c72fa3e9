package fi.kaari.channels;

import fi.kaari.platform.Account.Token;
import fi.kaari.platform.Credentials;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What somebody enters to connect an account; the tokens are never shown again.
 *
 * @param expiry when the token ends, as a local date and time; empty if that is not known
 */
record ConnectForm(String platform, String name, String account, String token, String refresh, String expiry) {

    ConnectForm(
            @Nullable String platform,
            @Nullable String name,
            @Nullable String account,
            @Nullable String token,
            @Nullable String refresh,
            @Nullable String expiry) {
        this.platform = Objects.requireNonNullElse(platform, "");
        this.name = Objects.requireNonNullElse(name, "");
        this.account = Objects.requireNonNullElse(account, "");
        this.token = Objects.requireNonNullElse(token, "").strip();
        this.refresh = Objects.requireNonNullElse(refresh, "").strip();
        this.expiry = Objects.requireNonNullElse(expiry, "").strip();
    }

    static ConnectForm on(String platform) {
        return of(platform, "", "");
    }

    static ConnectForm of(String platform, String name, String account) {
        return new ConnectForm(platform, name, account, "", "", "");
    }

    /**
     * @param zone where the expiry is meant
     * @throws DateTimeParseException if the expiry is no date and time
     */
    Credentials credentials(ZoneId zone) {
        var expiresAt = expiry.isEmpty()
                ? null
                : LocalDateTime.parse(expiry).atZone(zone).toInstant();
        return new Credentials(new Token(token), refresh.isEmpty() ? null : new Token(refresh), expiresAt, null);
    }

    @Override
    public String toString() {
        return "ConnectForm[platform=%s, name=%s, account=%s, ******]".formatted(platform, name, account);
    }
}
