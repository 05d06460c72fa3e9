package fi.kaari.media;

import fi.kaari.audit.Act;
import fi.kaari.audit.AuditTrail;
import fi.kaari.workspace.Actor;
import fi.kaari.workspace.PersonId;
import fi.kaari.workspace.UtcColumn;
import fi.kaari.workspace.WorkspaceId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The tables {@code media_item} and {@code media_name}: what is known of each file besides its bytes. */
@Repository
class MediaRegister {

    private final JdbcClient database;
    private final AuditTrail audit;
    private final Clock clock;

    MediaRegister(JdbcClient database, AuditTrail audit, Clock clock) {
        this.database = database;
        this.audit = audit;
        this.clock = clock;
    }

    /** Enters a file; if the workspace has the same bytes already, that item has one more name. */
    @Transactional
    public MediaItem enter(Actor actor, String name, Received received) {
        var item = item(actor, name, received);
        var isNew = insert(item);
        var kept = withBytes(item.workspace(), item.sha256()).orElseThrow();
        var isNamed = give(kept, name, item.addedAt());
        if (isNew) record(actor, "media.added", kept.id(), item);
        else if (isNamed) record(actor, "media.named", kept.id(), item);
        return kept;
    }

    Optional<MediaItem> find(MediaId id) {
        return database.sql("SELECT * FROM media_item WHERE id = ?")
                .param(id.value())
                .query(MediaRegister::row)
                .optional();
    }

    /** The one that was given the name last. */
    Optional<MediaItem> named(WorkspaceId workspace, String name) {
        return database.sql("""
                        SELECT media_item.* FROM media_item JOIN media_name ON media_name.media = media_item.id
                        WHERE media_item.workspace = ? AND LOWER(media_name.name) = ?
                        ORDER BY media_name.given_at DESC, media_item.id LIMIT 1""")
                .params(workspace.value(), name.toLowerCase(Locale.ROOT))
                .query(MediaRegister::row)
                .optional();
    }

    /** All that it has been called, the first name first. */
    List<String> names(MediaId id) {
        return database.sql("SELECT name FROM media_name WHERE media = ? ORDER BY given_at, name")
                .param(id.value())
                .query(String.class)
                .list();
    }

    /** Those that have the text in one of their names, the newest first. */
    List<MediaItem> list(WorkspaceId workspace, String text, int limit, int offset) {
        return database.sql("""
                        SELECT * FROM media_item WHERE workspace = ? AND id IN
                            (SELECT media FROM media_name WHERE LOWER(name) LIKE ? ESCAPE '!')
                        ORDER BY added_at DESC, id LIMIT ? OFFSET ?""")
                .params(workspace.value(), containing(text), limit, offset)
                .query(MediaRegister::row)
                .list();
    }

    private MediaItem item(Actor actor, String name, Received received) {
        return new MediaItem(
                MediaId.random(),
                actor.workspace(),
                name,
                received.format().type(),
                received.bytes(),
                received.sha256(),
                received.measures().width(),
                received.measures().height(),
                received.measures().duration(),
                actor.id(),
                clock.instant().truncatedTo(ChronoUnit.MICROS));
    }

    /** Whether the workspace did not have these bytes before. */
    private boolean insert(MediaItem item) {
        return database.sql("""
                                INSERT IGNORE INTO media_item
                                    (id, workspace, name, type, bytes, sha256, width, height, duration_ms, added_by, added_at)
                                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                        .params(item.id().value(), item.workspace().value(), item.name(), item.type(), item.bytes())
                        .params(item.sha256(), item.width(), item.height(), milliseconds(item.duration()))
                        .params(item.addedBy().value(), UtcColumn.of(item.addedAt()))
                        .update()
                == 1;
    }

    /** Whether it did not have the name before. */
    private boolean give(MediaItem item, String name, Instant now) {
        int given = database.sql("INSERT IGNORE INTO media_name (media, name, given_at) VALUES (?, ?, ?)")
                .params(item.id().value(), name, UtcColumn.of(now))
                .update();
        if (given == 0)
            database.sql("UPDATE media_name SET given_at = ? WHERE media = ? AND name = ?")
                    .params(UtcColumn.of(now), item.id().value(), name)
                    .update();
        return given == 1;
    }

    private void record(Actor actor, String verb, MediaId id, MediaItem item) {
        var details = Map.of("name", item.name(), "type", item.type(), "sha256", item.sha256());
        audit.record(actor, new Act(verb, "media/" + id, details));
    }

    private Optional<MediaItem> withBytes(WorkspaceId workspace, String sha256) {
        return database.sql("SELECT * FROM media_item WHERE workspace = ? AND sha256 = ?")
                .params(workspace.value(), sha256)
                .query(MediaRegister::row)
                .optional();
    }

    private static String containing(String text) {
        return "%" + text.toLowerCase(Locale.ROOT).replaceAll("([!%_])", "!$1") + "%";
    }

    private static @Nullable Long milliseconds(@Nullable Duration duration) {
        return duration == null ? null : duration.toMillis();
    }

    private static MediaItem row(ResultSet row, int number) throws SQLException {
        var milliseconds = row.getObject("duration_ms", Long.class);
        return new MediaItem(
                new MediaId(row.getString("id")),
                new WorkspaceId(row.getString("workspace")),
                row.getString("name"),
                row.getString("type"),
                row.getLong("bytes"),
                row.getString("sha256"),
                row.getObject("width", Integer.class),
                row.getObject("height", Integer.class),
                milliseconds == null ? null : Duration.ofMillis(milliseconds),
                new PersonId(row.getString("added_by")),
                UtcColumn.read(row, "added_at"));
    }
}
