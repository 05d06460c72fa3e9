package fi.kaari.sandbox;

import fi.kaari.sandbox.Issued.Kind;
import fi.kaari.workspace.UtcColumn;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What people have allowed in the sandbox, and the tokens that were given out for it; of both it keeps digests only. */
@Repository
@OfSandbox
public class Grants {

    private static final int RANDOM_BYTES = 24;

    private final SecureRandom random = new SecureRandom();
    private final JdbcClient database;
    private final Clock clock;

    Grants(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** The code that a person carries back. */
    String code(Grant grant) {
        var code = random();
        database.sql("INSERT INTO sandbox_grant VALUES (?, ?, ?, ?, ?, ?, ?, FALSE)")
                .params(digest(code), grant.platform(), grant.redirect(), grant.challenge())
                .params(joined(grant.scopes()), joined(grant.accounts()), UtcColumn.of(grant.givenAt()))
                .update();
        return code;
    }

    /** What a code stands for, once; empty if it is none, was used, or is older than that. */
    public Optional<Grant> redeemed(String platform, String code, Duration life) {
        var isFirst = database.sql(
                        "UPDATE sandbox_grant SET redeemed = TRUE WHERE code = ? AND platform = ? AND redeemed = FALSE")
                .params(digest(code), platform)
                .update();
        if (isFirst == 0) return Optional.empty();
        return database.sql("SELECT * FROM sandbox_grant WHERE code = ?")
                .param(digest(code))
                .query((row, number) -> grant(row))
                .optional()
                .filter(grant -> clock.instant().isBefore(grant.givenAt().plus(life)));
    }

    private static Grant grant(ResultSet row) throws SQLException {
        return new Grant(
                row.getString("platform"),
                row.getString("redirect"),
                row.getString("challenge"),
                Set.copyOf(parted(row.getString("scopes"))),
                parted(row.getString("accounts")),
                UtcColumn.read(row, "given_at"));
    }

    /** A token that acts as an account: {@code sandbox-<account>/…}. */
    public String access(String platform, String account, Issued of, @Nullable Duration life) {
        return issue("sandbox-" + account + "/" + random(), platform, Kind.ACCESS, account, of, life);
    }

    /** A token of another kind. */
    public String other(String platform, Kind kind, String account, Issued of, @Nullable Duration life) {
        return issue(kind.name().charAt(0) + random() + random(), platform, kind, account, of, life);
    }

    /** What a consent is the beginning of. */
    public Issued beginning(Grant grant) {
        var consent = UUID.randomUUID().toString();
        return new Issued(Kind.BRIEF, "", consent, grant.scopes(), grant.accounts(), clock.instant(), null, null);
    }

    private String issue(String token, String platform, Kind kind, String account, Issued of, @Nullable Duration life) {
        var now = clock.instant();
        database.sql("INSERT INTO sandbox_token VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, NULL)")
                .params(digest(token), platform, kind.name(), account, of.consent())
                .params(joined(of.scopes()), joined(of.accounts()), UtcColumn.of(now))
                .param(UtcColumn.of(life == null ? null : now.plus(life)))
                .update();
        return token;
    }

    /** What is known of a token; empty if the sandbox has not given it out. */
    public Optional<Issued> find(String platform, String token) {
        return database.sql("SELECT * FROM sandbox_token WHERE platform = ? AND digest = ?")
                .params(platform, digest(token))
                .query((row, number) -> issued(row))
                .optional();
    }

    private static Issued issued(ResultSet row) throws SQLException {
        return new Issued(
                Kind.valueOf(row.getString("kind")),
                row.getString("account"),
                row.getString("consent"),
                Set.copyOf(parted(row.getString("scopes"))),
                parted(row.getString("accounts")),
                UtcColumn.read(row, "given_at"),
                UtcColumn.readOrNull(row, "expires_at"),
                UtcColumn.readOrNull(row, "ended_at"));
    }

    /** Ends one token; false if it has ended before. */
    public boolean end(String platform, String token) {
        return database.sql(
                                "UPDATE sandbox_token SET ended_at = ? WHERE platform = ? AND digest = ? AND ended_at IS NULL")
                        .params(UtcColumn.of(clock.instant()), platform, digest(token))
                        .update()
                == 1;
    }

    /** Ends every token that goes back to one consent. */
    public void endAll(String consent) {
        database.sql("UPDATE sandbox_token SET ended_at = ? WHERE consent = ? AND ended_at IS NULL")
                .params(UtcColumn.of(clock.instant()), consent)
                .update();
    }

    private String random() {
        var bytes = new byte[RANDOM_BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static String joined(Collection<String> words) {
        return String.join(" ", words);
    }

    private static List<String> parted(String words) {
        return Arrays.stream(words.split(" ")).filter(word -> !word.isEmpty()).toList();
    }

    private static String digest(String token) {
        try {
            var sha256 = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(sha256.digest(token.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
