package fi.kaari.intake;

import fi.kaari.arc.ArcId;
import fi.kaari.post.ChannelId;
import fi.kaari.post.PostId;
import fi.kaari.post.VariantId;
import fi.kaari.publication.State;
import fi.kaari.workspace.UtcColumn;
import fi.kaari.workspace.WorkspaceId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Where variants and arcs came from: the tables {@code intake_origin} and {@code intake_arc_origin}. */
@Repository
class Origins {

    private static final int CHUNK = 500;

    private static final String KNOWN = """
            SELECT origin.*, variant.id AS here, variant.post AS post_now, variant.channel AS channel_now,
                   variant.language AS language_now, variant.local_at AS local_now, variant.due_at,
                   post.revision, post.title, arc.name AS arc_name,
                   (SELECT MAX(publication.state) FROM publication
                     WHERE publication.variant = variant.id AND publication.state IN (:out)) AS out_state""";

    private static final String FROM_FILES = KNOWN + """

              FROM intake_origin origin
              LEFT JOIN variant ON variant.id = origin.variant
              LEFT JOIN post ON post.id = variant.post
              LEFT JOIN arc ON arc.id = post.arc
             WHERE origin.workspace = :workspace""";

    private static final String WRITTEN_HERE = KNOWN + """

              FROM variant
              JOIN post ON post.id = variant.post
              JOIN arc ON arc.id = post.arc
              LEFT JOIN intake_origin origin ON origin.variant = variant.id
             WHERE post.workspace = :workspace AND origin.variant IS NULL AND post.arc IN (:arcs)""";

    private final JdbcClient database;
    private final JsonMapper json;
    private final Clock clock;

    Origins(JdbcClient database, JsonMapper json, Clock clock) {
        this.database = database;
        this.json = json;
        this.clock = clock;
    }

    /**
     * Whatever rows of these arcs, or with these titles, may mean.
     *
     * @param here the arcs of these that are in the workspace
     */
    List<Known> known(
            WorkspaceId workspace, Collection<String> arcKeys, Collection<String> titleKeys, Collection<ArcId> here) {
        var known = new LinkedHashMap<VariantId, Known>();
        chunks(arcKeys).forEach(keys -> add(known, FROM_FILES + " AND origin.arc_key IN (:keys)", workspace, keys));
        chunks(titleKeys).forEach(keys -> add(known, FROM_FILES + " AND origin.title_key IN (:keys)", workspace, keys));
        chunks(here.stream().map(ArcId::value).toList())
                .forEach(arcs -> query(WRITTEN_HERE, workspace)
                        .param("arcs", arcs)
                        .query((row, number) -> known(row))
                        .list()
                        .forEach(each -> known.put(each.variant(), each)));
        return List.copyOf(known.values());
    }

    private void add(Map<VariantId, Known> known, String sql, WorkspaceId workspace, List<String> keys) {
        query(sql, workspace)
                .param("keys", keys)
                .query((row, number) -> known(row))
                .list()
                .forEach(each -> known.put(each.variant(), each));
    }

    private JdbcClient.StatementSpec query(String sql, WorkspaceId workspace) {
        return database.sql(sql)
                .param("workspace", workspace.value())
                .param("out", State.OUT.stream().map(Enum::name).toList());
    }

    /** The row a variant came from, with what somebody chose for its time. */
    Optional<Origin> of(VariantId variant) {
        return database.sql("SELECT written, choice FROM intake_origin WHERE variant = ?")
                .param(variant.value())
                .query((row, number) -> origin(row))
                .optional();
    }

    /** Whether a row with the same arc, title, channel, language and time has been taken already. */
    boolean isTaken(WorkspaceId workspace, Identity row) {
        return database.sql("""
                                SELECT COUNT(*) FROM intake_origin origin JOIN variant ON variant.id = origin.variant
                                WHERE origin.workspace = ? AND origin.arc_key = ? AND origin.title_key = ?
                                  AND origin.channel = ? AND origin.language = ? AND origin.local_at = ?""")
                        .params(workspace.value(), row.arc(), row.title())
                        .param(Objects.requireNonNull(row.channel()).value())
                        .param(Objects.requireNonNull(row.language()).toLanguageTag())
                        .param(row.local())
                        .query(Long.class)
                        .single()
                > 0;
    }

    /** Notes what has come of a row; what is noted about the variant already is replaced. */
    void note(WorkspaceId workspace, IntakeId intake, Row row, Identity identity, PostId post, VariantId variant) {
        forget(variant);
        database.sql("""
                        INSERT INTO intake_origin (variant, workspace, post, intake, written, choice, print, arc_key,
                                                   title_key, text_key, id_key, channel, language, local_at, missing_media)
                        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(variant.value(), workspace.value(), post.value(), intake.value())
                .param(json.writeValueAsString(row.written()))
                .param(row.choice() == null ? null : row.choice().key())
                .params(identity.print(), identity.arc(), identity.title(), identity.text(), identity.id())
                .param(Objects.requireNonNull(identity.channel()).value())
                .param(Objects.requireNonNull(identity.language()).toLanguageTag())
                .params(identity.local(), row.judgement().hasMissingMedia())
                .update();
    }

    void forget(VariantId variant) {
        database.sql("DELETE FROM intake_origin WHERE variant = ?")
                .param(variant.value())
                .update();
    }

    /** The arcs that came from files, by the key of the name they had there. */
    Map<String, ArcId> arcs(WorkspaceId workspace) {
        var arcs = new LinkedHashMap<String, ArcId>();
        database.sql("SELECT arc_key, arc FROM intake_arc_origin WHERE workspace = ?")
                .param(workspace.value())
                .query((row, number) -> arcs.put(row.getString("arc_key"), new ArcId(row.getString("arc"))))
                .list();
        return arcs;
    }

    /** What a file said of an arc when it last came in. */
    Optional<ArcSketch> of(ArcId arc) {
        return database.sql("SELECT sketch FROM intake_arc_origin WHERE arc = ?")
                .param(arc.value())
                .query((row, number) -> json.readValue(row.getString("sketch"), ArcSketch.class))
                .optional();
    }

    void note(WorkspaceId workspace, ArcId arc, ArcSketch sketch) {
        database.sql("""
                        INSERT INTO intake_arc_origin (arc, workspace, arc_key, sketch) VALUES (?, ?, ?, ?)
                        ON DUPLICATE KEY UPDATE arc_key = VALUES(arc_key), sketch = VALUES(sketch)""")
                .params(arc.value(), workspace.value(), sketch.key(), json.writeValueAsString(sketch))
                .update();
    }

    private static List<List<String>> chunks(Collection<String> keys) {
        var all = List.copyOf(keys);
        var chunks = new ArrayList<List<String>>();
        for (int from = 0; from < all.size(); from += CHUNK)
            chunks.add(all.subList(from, Math.min(all.size(), from + CHUNK)));
        return chunks;
    }

    private Known known(ResultSet row) throws SQLException {
        var isFromFile = row.getString("variant") != null;
        var isHere = row.getString("here") != null;
        return new Known(
                new VariantId(isFromFile ? row.getString("variant") : row.getString("here")),
                new PostId(isHere ? row.getString("post_now") : row.getString("post")),
                isFromFile ? identity(row) : null,
                isHere ? identityNow(row) : null,
                row.getLong("revision"),
                row.getString("out_state") != null,
                !isHere || isSettled(row),
                isFromFile && row.getBoolean("missing_media"));
    }

    private boolean isSettled(ResultSet row) throws SQLException {
        return row.getString("out_state") != null
                || !UtcColumn.read(row, "due_at").isAfter(clock.instant());
    }

    private static Identity identity(ResultSet row) throws SQLException {
        return new Identity(
                row.getString("id_key"),
                row.getString("print"),
                row.getString("arc_key"),
                row.getString("title_key"),
                row.getString("text_key"),
                new ChannelId(row.getString("channel")),
                Locale.forLanguageTag(row.getString("language")),
                row.getObject("local_at", LocalDateTime.class));
    }

    private static Identity identityNow(ResultSet row) throws SQLException {
        return new Identity(
                "",
                "",
                Identity.key(row.getString("arc_name")),
                Identity.key(row.getString("title")),
                "",
                new ChannelId(row.getString("channel_now")),
                Locale.forLanguageTag(row.getString("language_now")),
                row.getObject("local_now", LocalDateTime.class));
    }

    private Origin origin(ResultSet row) throws SQLException {
        var choice = row.getString("choice");
        return new Origin(
                json.readValue(row.getString("written"), Written.class), choice == null ? null : Choice.ofKey(choice));
    }

    /** A row as it was when it was taken. */
    record Origin(Written written, @Nullable Choice choice) {}
}
