package fi.kaari.sandbox;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The accounts that have called, the digest of the token they came with, and how the sandbox treats them. */
@Repository
@OfSandbox
class Accounts {

    private static final String PREFIX = "sandbox-";
    private static final Pattern TOKEN = Pattern.compile(PREFIX + "([\\w.-]{1,100})(/.*)?");

    private final JdbcClient database;

    Accounts(JdbcClient database) {
        this.database = database;
    }

    /** The caller whom a token lets in and how he is to be treated; empty if the token is wrong or ended. */
    Optional<Guest> admitted(String platform, String token) {
        var form = TOKEN.matcher(token);
        if (!form.matches()) return Optional.empty();
        var caller = new Caller(platform, form.group(1));
        var digest = digest(token);
        var entry = entry(caller).orElseGet(() -> enter(caller, digest));
        if (digest.equals(entry.ended())) return Optional.empty();
        if (!digest.equals(entry.token())) renew(caller, digest);
        return Optional.of(new Guest(caller, entry.behaviour()));
    }

    Behaviour behaviour(Caller caller) {
        return entry(caller).map(Entry::shown).orElse(Behaviour.WELL);
    }

    void behave(Caller caller, Behaviour behaviour) {
        entry(caller).orElseGet(() -> enter(caller, digest(PREFIX + caller.account())));
        if (behaviour == Behaviour.SIGNED_OUT) end(caller);
        else treat(caller, behaviour);
    }

    List<Caller> all() {
        return database.sql("SELECT platform, account FROM sandbox_account ORDER BY platform, account")
                .query((row, number) -> new Caller(row.getString("platform"), row.getString("account")))
                .list();
    }

    private Optional<Entry> entry(Caller caller) {
        return database.sql("SELECT behaviour, token, ended FROM sandbox_account WHERE platform = ? AND account = ?")
                .params(caller.platform(), caller.account())
                .query((row, number) -> new Entry(
                        Behaviour.valueOf(row.getString("behaviour")), row.getString("token"), row.getString("ended")))
                .optional();
    }

    private Entry enter(Caller caller, String digest) {
        database.sql("""
                        INSERT INTO sandbox_account (platform, account, behaviour, token) VALUES (?, ?, ?, ?)
                        ON DUPLICATE KEY UPDATE token = token""")
                .params(caller.platform(), caller.account(), Behaviour.WELL.name(), digest)
                .update();
        return new Entry(Behaviour.WELL, digest, null);
    }

    private void renew(Caller caller, String digest) {
        database.sql("UPDATE sandbox_account SET token = ? WHERE platform = ? AND account = ?")
                .params(digest, caller.platform(), caller.account())
                .update();
    }

    private void end(Caller caller) {
        database.sql("UPDATE sandbox_account SET ended = token WHERE platform = ? AND account = ?")
                .params(caller.platform(), caller.account())
                .update();
    }

    private void treat(Caller caller, Behaviour behaviour) {
        database.sql("UPDATE sandbox_account SET behaviour = ?, ended = NULL WHERE platform = ? AND account = ?")
                .params(behaviour.name(), caller.platform(), caller.account())
                .update();
    }

    private static String digest(String token) {
        try {
            var sha256 = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(sha256.digest(token.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Whom the gate has let in. */
    record Guest(Caller caller, Behaviour behaviour) {}

    private record Entry(
            Behaviour behaviour, String token, @Nullable String ended) {

        Behaviour shown() {
            return token.equals(ended) ? Behaviour.SIGNED_OUT : behaviour;
        }
    }
}
