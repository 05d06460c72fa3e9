package fi.kaari.channel;

import fi.kaari.platform.Consents;
import fi.kaari.platform.Credentials;
import fi.kaari.post.ChannelId;
import fi.kaari.workspace.UtcColumn;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The sealed credentials of every channel, and who is renewing them at the moment. */
@Repository
class CredentialTable {

    private final JdbcClient database;
    private final Vault vault;
    private final Consents consents;
    private final Clock clock;

    CredentialTable(JdbcClient database, Vault vault, Consents consents, Clock clock) {
        this.database = database;
        this.vault = vault;
        this.consents = consents;
        this.clock = clock;
    }

    /** Forgets them. */
    void wipe(ChannelId id) {
        database.sql("""
                        UPDATE channel SET credentials = '', expires_at = NULL, consent_ends_at = NULL, renew_at = NULL,
                          renewal_failures = 0, warned_days = NULL, disconnected_at = ?
                        WHERE id = ?""").params(UtcColumn.of(clock.instant()), id.value()).update();
    }

    /** Empty for a channel that is disconnected. */
    Optional<Sealed> find(ChannelId id) {
        return database.sql("SELECT credentials FROM channel WHERE id = ? AND disconnected_at IS NULL")
                .param(id.value())
                .query(String.class)
                .optional()
                .map(text -> new Sealed(id, text));
    }

    Credentials opened(Sealed sealed) {
        return vault.opened(sealed.channel(), sealed.text());
    }

    /** Takes the right to renew a channel's credentials until then; false while somebody else has it. */
    boolean lease(ChannelId id, String holder, Instant until) {
        return database.sql("""
                                UPDATE channel SET renewing_by = ?, renewing_until = ?
                                WHERE id = ? AND (renewing_until IS NULL OR renewing_until <= ?)""")
                        .params(holder, UtcColumn.of(until), id.value(), UtcColumn.of(clock.instant()))
                        .update()
                == 1;
    }

    boolean isLeased(ChannelId id) {
        return database.sql("SELECT COUNT(*) FROM channel WHERE id = ? AND renewing_until > ?")
                        .params(id.value(), UtcColumn.of(clock.instant()))
                        .query(Integer.class)
                        .single()
                > 0;
    }

    void release(ChannelId id, String holder) {
        database.sql("UPDATE channel SET renewing_by = NULL, renewing_until = NULL WHERE id = ? AND renewing_by = ?")
                .params(id.value(), holder)
                .update();
    }

    /** Stores the credentials of a channel that is connected, whatever it had before. */
    void put(ChannelId id, String platform, Credentials credentials) {
        database.sql("""
                        UPDATE channel SET credentials = ?, expires_at = ?, consent_ends_at = ?, renew_at = ?,
                          renewal_failures = 0, warned_days = NULL, renewing_by = NULL, renewing_until = NULL
                        WHERE id = ?""")
                .params(
                        vault.sealed(id, credentials),
                        UtcColumn.of(credentials.expiresAt()),
                        UtcColumn.of(credentials.consentEndsAt()),
                        renewal(platform, credentials),
                        id.value())
                .update();
    }

    private @Nullable LocalDateTime renewal(String platform, Credentials credentials) {
        return UtcColumn.of(consents.of(platform)
                .flatMap(consent -> consent.renewal(credentials))
                .orElse(null));
    }

    /** Stores renewed credentials, whole and at once; false if somebody has connected the channel anew meanwhile. */
    boolean replace(Sealed earlier, String platform, Credentials next) {
        return database.sql("""
                                UPDATE channel SET credentials = ?, expires_at = ?, consent_ends_at = ?, renew_at = ?,
                                  renewal_failures = 0, warned_days = NULL
                                WHERE id = ? AND credentials = ?""")
                        .params(
                                vault.sealed(earlier.channel(), next),
                                UtcColumn.of(next.expiresAt()),
                                UtcColumn.of(next.consentEndsAt()),
                                renewal(platform, next),
                                earlier.channel().value(),
                                earlier.text())
                        .update()
                == 1;
    }

    /** Notes that renewing went wrong, and when it is tried again; null for never. */
    void failed(ChannelId id, @Nullable Instant next) {
        database.sql("UPDATE channel SET renewal_failures = renewal_failures + 1, renew_at = ? WHERE id = ?")
                .params(UtcColumn.of(next), id.value())
                .update();
    }

    /** The channels whose credentials are to be renewed now, the most urgent first. */
    List<ChannelId> due(int limit) {
        return database.sql("""
                        SELECT id FROM channel
                        WHERE renew_at <= ? AND disconnected_at IS NULL AND trouble IS NULL
                        ORDER BY renew_at LIMIT ?""")
                .params(UtcColumn.of(clock.instant()), limit)
                .query((row, number) -> new ChannelId(row.getString("id")))
                .list();
    }

    /** What is sealed under another key than the current one. */
    List<Sealed> underFormerKeys() {
        return database.sql("""
                        SELECT id, credentials FROM channel
                        WHERE disconnected_at IS NULL AND credentials NOT LIKE ? ORDER BY id""")
                .param(vault.keyId() + ".%")
                .query((row, number) -> new Sealed(new ChannelId(row.getString("id")), row.getString("credentials")))
                .list();
    }

    /** Seals the same credentials under the current key, unless they have been renewed meanwhile or just are. */
    boolean reseal(Sealed sealed) {
        return database.sql("""
                                UPDATE channel SET credentials = ?
                                WHERE id = ? AND credentials = ? AND (renewing_until IS NULL OR renewing_until <= ?)""")
                        .params(
                                vault.sealed(sealed.channel(), opened(sealed)),
                                sealed.channel().value(),
                                sealed.text(),
                                UtcColumn.of(clock.instant()))
                        .update()
                == 1;
    }

    /** A channel's credentials as they lie in the database. */
    record Sealed(ChannelId channel, String text) {

        @Override
        public String toString() {
            return "Sealed[channel=" + channel + "]";
        }
    }
}
