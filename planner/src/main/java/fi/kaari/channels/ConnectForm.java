package fi.kaari.channels;

import fi.kaari.platform.Account.Token;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What somebody enters to connect an account; the token is never shown again. */
record ConnectForm(String platform, String name, String account, String token) {

    ConnectForm(@Nullable String platform, @Nullable String name, @Nullable String account, @Nullable String token) {
        this.platform = Objects.requireNonNullElse(platform, "");
        this.name = Objects.requireNonNullElse(name, "");
        this.account = Objects.requireNonNullElse(account, "");
        this.token = Objects.requireNonNullElse(token, "").strip();
    }

    static ConnectForm on(String platform) {
        return new ConnectForm(platform, "", "", "");
    }

    Token accessToken() {
        return new Token(token);
    }

    @Override
    public String toString() {
        return "ConnectForm[platform=%s, name=%s, account=%s, token=******]".formatted(platform, name, account);
    }
}
