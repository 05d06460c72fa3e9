package fi.kaari.signin;

import fi.kaari.workspace.UtcColumn;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.oauth2.client.oidc.authentication.logout.OidcLogoutToken;
import org.springframework.security.oauth2.client.oidc.session.OidcSessionInformation;
import org.springframework.security.oauth2.client.oidc.session.OidcSessionRegistry;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * What the provider has called off over the back channel: the table {@code ended_sign_in}. It knows no sessions, so that
 * it does not matter which node hears of an end: each session asks here at every request.
 */
@Repository
class EndedSignIns implements OidcSessionRegistry {

    /** No session lasts as long. */
    private static final Duration KEPT = Duration.ofDays(30);

    private final JdbcClient database;
    private final Clock clock;

    EndedSignIns(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** @param since when the session of the pages began */
    boolean include(SignedInPerson person, Instant since) {
        return database.sql("""
                        SELECT COUNT(*) FROM ended_sign_in
                        WHERE issuer = ? AND (named = ? OR named = ? AND ended_at >= ?)""")
                        .params(person.getIssuer().toString(), session(person.session()))
                        .params(everySession(person.getSubject()), UtcColumn.of(since))
                        .query(Integer.class)
                        .single()
                > 0;
    }

    @Override
    @Transactional
    public Iterable<OidcSessionInformation> removeSessionInformation(OidcLogoutToken token) {
        var now = clock.instant();
        database.sql("DELETE FROM ended_sign_in WHERE ended_at < ?")
                .param(UtcColumn.of(now.minus(KEPT)))
                .update();
        database.sql("""
                        INSERT INTO ended_sign_in (issuer, named, ended_at) VALUES (?, ?, ?)
                        ON DUPLICATE KEY UPDATE ended_at = VALUES(ended_at)""")
                .params(token.getIssuer().toString(), named(token), UtcColumn.of(now))
                .update();
        return List.of();
    }

    /** One session, or every session of a person. */
    private static String named(OidcLogoutToken token) {
        return token.getSessionId() != null ? session(token.getSessionId()) : everySession(token.getSubject());
    }

    private static String session(String id) {
        return "sid " + id;
    }

    private static String everySession(String subject) {
        return "sub " + subject;
    }

    @Override
    public void saveSessionInformation(OidcSessionInformation session) {
        // nothing to keep: the session's own ID token says which one it is
    }

    @Override
    public @Nullable OidcSessionInformation removeSessionInformation(String session) {
        return null;
    }
}
