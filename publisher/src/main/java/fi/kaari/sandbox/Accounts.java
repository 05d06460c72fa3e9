package fi.kaari.sandbox;

import fi.kaari.sandbox.Trouble.Kind;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The accounts that have called, the digest of the token they came with, and whether somebody has ended it. */
@Repository
@OfSandbox
class Accounts {

    private static final String PREFIX = "sandbox-";
    private static final Pattern TOKEN = Pattern.compile(PREFIX + "([\\w.-]{1,100})(/.*)?");

    private final JdbcClient database;
    private final Grants grants;
    private final Clock clock;

    Accounts(JdbcClient database, Grants grants, Clock clock) {
        this.database = database;
        this.grants = grants;
        this.clock = clock;
    }

    /** Whose a token is, and whether it has ended; empty if it is nobody's. */
    Optional<Guest> guest(String platform, String token) {
        var form = TOKEN.matcher(token);
        if (!form.matches()) return Optional.empty();
        var caller = new Caller(platform, form.group(1));
        var digest = digest(token);
        var entry = entry(caller).orElseGet(() -> enter(caller, digest));
        if (!digest.equals(entry.token()) && !digest.equals(entry.ended())) renew(caller, digest);
        var issued = grants.find(platform, token);
        return Optional.of(new Guest(caller, entry.endingOf(digest).or(() -> issued.flatMap(this::ending)), issued));
    }

    private Optional<Kind> ending(Issued token) {
        if (token.isEnded()) return Optional.of(Kind.REVOKED);
        return token.isExpired(clock.instant()) ? Optional.of(Kind.EXPIRED) : Optional.empty();
    }

    /** Calls an account by a name; one that is not there yet is from then on. */
    void name(Caller caller, String name) {
        entry(caller).orElseGet(() -> enter(caller, digest(PREFIX + caller.account())));
        database.sql("UPDATE sandbox_account SET name = ? WHERE platform = ? AND account = ?")
                .params(name, caller.platform(), caller.account())
                .update();
    }

    Optional<String> name(Caller caller) {
        return database.sql("SELECT name FROM sandbox_account WHERE platform = ? AND account = ? AND name IS NOT NULL")
                .params(caller.platform(), caller.account())
                .query(String.class)
                .optional();
    }

    /** How the account's present token has ended; empty if it is good. */
    Optional<Kind> ending(Caller caller) {
        return entry(caller).flatMap(entry -> entry.endingOf(entry.token()));
    }

    /**
     * Accepts the present token no longer, but any other.
     *
     * @param ending expired or revoked
     */
    void end(Caller caller, Kind ending) {
        entry(caller).orElseGet(() -> enter(caller, digest(PREFIX + caller.account())));
        database.sql("UPDATE sandbox_account SET ended = token, ending = ? WHERE platform = ? AND account = ?")
                .params(ending.name(), caller.platform(), caller.account())
                .update();
    }

    /** Accepts every token again, of one account or, if asked so, of all. */
    void accept(Caller caller) {
        database.sql("""
                        UPDATE sandbox_account SET ended = NULL, ending = NULL
                        WHERE ? IN (platform, '*') AND ? IN (account, '*')""").params(caller.platform(), caller.account()).update();
    }

    List<Caller> all() {
        return database.sql("SELECT platform, account FROM sandbox_account ORDER BY platform, account")
                .query((row, number) -> new Caller(row.getString("platform"), row.getString("account")))
                .list();
    }

    private Optional<Entry> entry(Caller caller) {
        return database.sql("SELECT token, ended, ending FROM sandbox_account WHERE platform = ? AND account = ?")
                .params(caller.platform(), caller.account())
                .query(Entry.class)
                .optional();
    }

    private Entry enter(Caller caller, String digest) {
        database.sql("""
                        INSERT INTO sandbox_account (platform, account, token) VALUES (?, ?, ?)
                        ON DUPLICATE KEY UPDATE token = token""").params(caller.platform(), caller.account(), digest).update();
        return new Entry(digest, null, null);
    }

    private void renew(Caller caller, String digest) {
        database.sql("UPDATE sandbox_account SET token = ? WHERE platform = ? AND account = ?")
                .params(digest, caller.platform(), caller.account())
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

    /**
     * Who stands at the gate.
     *
     * @param ending how the token has ended, if it has
     * @param issued what is known of it, if the sandbox has given it out
     */
    record Guest(Caller caller, Optional<Kind> ending, Optional<Issued> issued) {}

    private record Entry(
            String token, @Nullable String ended, @Nullable Kind ending) {

        Optional<Kind> endingOf(String digest) {
            return digest.equals(ended) ? Optional.ofNullable(ending) : Optional.empty();
        }
    }
}
