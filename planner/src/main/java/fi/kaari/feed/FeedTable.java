package fi.kaari.feed;

import fi.kaari.arc.ArcId;
import fi.kaari.workspace.PersonId;
import fi.kaari.workspace.UtcColumn;
import fi.kaari.workspace.WorkspaceId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table {@code feed}; of an address it keeps the hash alone. */
@Repository
class FeedTable {

    private static final String FEEDS = """
            SELECT feed.*, person.name AS owner_name, arc.name AS arc_name
              FROM feed JOIN person ON person.id = feed.person LEFT JOIN arc ON arc.id = feed.arc""";

    private static final String VISIT = """
            SELECT feed.*, person.seen_at, chain.sequence, last.at
              FROM feed
              JOIN person ON person.id = feed.person
              LEFT JOIN audit_chain chain ON chain.workspace = feed.workspace
              LEFT JOIN audit_entry last ON last.workspace = chain.workspace AND last.sequence = chain.sequence
             WHERE feed.secret_hash = ?""";

    private final JdbcClient database;

    FeedTable(JdbcClient database) {
        this.database = database;
    }

    Optional<Visit> visit(FeedSecret secret) {
        return database.sql(VISIT)
                .param(secret.hash())
                .query((row, number) -> visit(row))
                .optional();
    }

    /** Whether nothing has happened since that entry of the trail but people coming in and looking after feeds. */
    boolean isSamePlan(WorkspaceId workspace, long since) {
        return database.sql("""
                        SELECT sequence FROM audit_entry
                         WHERE workspace = ? AND sequence > ?
                           AND verb NOT IN ('person.signed-in', 'feed.made', 'feed.renewed', 'feed.revoked')
                         LIMIT 1""")
                .params(workspace.value(), since)
                .query(Long.class)
                .optional()
                .isEmpty();
    }

    Optional<Feed> find(WorkspaceId workspace, FeedId id) {
        return database.sql(FEEDS + " WHERE feed.workspace = ? AND feed.id = ?")
                .params(workspace.value(), id.value())
                .query((row, number) -> feed(row))
                .optional();
    }

    List<Feed> in(WorkspaceId workspace) {
        return database.sql(FEEDS + " WHERE feed.workspace = ? ORDER BY person.name, feed.made_at, feed.id")
                .param(workspace.value())
                .query((row, number) -> feed(row))
                .list();
    }

    List<Feed> of(PersonId person) {
        return database.sql(FEEDS + " WHERE feed.person = ? ORDER BY feed.made_at, feed.id")
                .param(person.value())
                .query((row, number) -> feed(row))
                .list();
    }

    void insert(FeedId id, PersonId owner, Selection selection, FeedSecret secret, Instant now) {
        var arc = selection.arc();
        database.sql("""
                        INSERT INTO feed (id, workspace, person, arc, shows, language, secret_hash, made_at)
                        VALUES (?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(id.value(), selection.workspace().value(), owner.value())
                .param(arc == null ? null : arc.value())
                .params(selection.shows().key(), selection.language().toLanguageTag())
                .params(secret.hash(), UtcColumn.of(now))
                .update();
    }

    /** The address before is forgotten. */
    void renew(FeedId id, FeedSecret secret, Instant now) {
        database.sql("UPDATE feed SET secret_hash = ?, made_at = ?, fetched_at = NULL WHERE id = ?")
                .params(secret.hash(), UtcColumn.of(now), id.value())
                .update();
    }

    void fetched(FeedId id, Instant now) {
        database.sql("UPDATE feed SET fetched_at = ? WHERE id = ?")
                .params(UtcColumn.of(now), id.value())
                .update();
    }

    void delete(FeedId id) {
        database.sql("DELETE FROM feed WHERE id = ?").param(id.value()).update();
    }

    private static Feed feed(ResultSet row) throws SQLException {
        return new Feed(
                new FeedId(row.getString("id")),
                new PersonId(row.getString("person")),
                row.getString("owner_name"),
                selection(row),
                row.getString("arc_name"),
                UtcColumn.read(row, "made_at"),
                UtcColumn.readOrNull(row, "fetched_at"));
    }

    private static Visit visit(ResultSet row) throws SQLException {
        var at = Objects.requireNonNullElse(UtcColumn.readOrNull(row, "at"), Instant.EPOCH);
        return new Visit(
                new FeedId(row.getString("id")),
                selection(row),
                UtcColumn.read(row, "seen_at"),
                UtcColumn.readOrNull(row, "fetched_at"),
                new Stamp(row.getLong("sequence"), at));
    }

    private static Selection selection(ResultSet row) throws SQLException {
        return new Selection(
                new WorkspaceId(row.getString("workspace")),
                arc(row.getString("arc")),
                Shows.ofKey(row.getString("shows")),
                Locale.forLanguageTag(row.getString("language")));
    }

    private static @Nullable ArcId arc(@Nullable String id) {
        return id == null ? null : new ArcId(id);
    }
}
