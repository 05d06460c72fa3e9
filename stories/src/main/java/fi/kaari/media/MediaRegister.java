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
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The table {@code media_item}: what is known of each file besides its bytes. */
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

    /** Enters a file, or finds it if the workspace has the same bytes already. */
    @Transactional
    public MediaItem enter(Actor actor, String name, Received received) {
        var item = item(actor, name, received);
        if (insert(item)) record(actor, item);
        return withBytes(item.workspace(), item.sha256()).orElseThrow();
    }

    Optional<MediaItem> find(MediaId id) {
        return database.sql("SELECT * FROM media_item WHERE id = ?")
                .param(id.value())
                .query(MediaRegister::row)
                .optional();
    }

    /** The newest first. */
    List<MediaItem> named(WorkspaceId workspace, String name) {
        return database.sql("""
                        SELECT * FROM media_item WHERE workspace = ? AND LOWER(name) = ?
                        ORDER BY added_at DESC, id""")
                .params(workspace.value(), name.toLowerCase(Locale.ROOT))
                .query(MediaRegister::row)
                .list();
    }

    /** Those whose name contains the text, the newest first. */
    List<MediaItem> list(WorkspaceId workspace, String text, int limit, int offset) {
        return database.sql("""
                        SELECT * FROM media_item WHERE workspace = ? AND LOWER(name) LIKE ? ESCAPE '!'
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

    private void record(Actor actor, MediaItem item) {
        var details = Map.of("name", item.name(), "type", item.type(), "sha256", item.sha256());
        audit.record(actor, new Act("media.added", "media/" + item.id(), details));
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
