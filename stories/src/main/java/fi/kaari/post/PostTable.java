package fi.kaari.post;

import fi.kaari.arc.ArcId;
import fi.kaari.arc.BeatId;
import fi.kaari.media.MediaId;
import fi.kaari.template.TemplateId;
import fi.kaari.workspace.PersonId;
import fi.kaari.workspace.UtcColumn;
import fi.kaari.workspace.WorkspaceId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * The tables {@code post}, {@code variant}, {@code variant_media}, {@code post_author} and {@code post_history}; rows of
 * {@code variant_media} go with their variant.
 */
@Repository
class PostTable {

    private static final TypeReference<Map<String, String>> OPTIONS = new TypeReference<>() {};

    private final JdbcClient database;
    private final JdbcTemplate batches;
    private final JsonMapper json;

    PostTable(JdbcClient database, JdbcTemplate batches, JsonMapper json) {
        this.database = database;
        this.batches = batches;
        this.json = json;
    }

    Optional<Post> find(PostId id) {
        return database.sql("SELECT * FROM post WHERE id = ?")
                .param(id.value())
                .query((row, number) -> post(row))
                .optional();
    }

    Optional<Post> find(VariantId variant) {
        return database.sql("SELECT post.* FROM post JOIN variant ON variant.post = post.id WHERE variant.id = ?")
                .param(variant.value())
                .query((row, number) -> post(row))
                .optional();
    }

    List<Post> of(ArcId arc) {
        return database.sql("""
                        SELECT post.* FROM post WHERE arc = ?
                        ORDER BY (SELECT MIN(due_at) FROM variant WHERE variant.post = post.id), title""")
                .param(arc.value())
                .query((row, number) -> post(row))
                .list();
    }

    List<Post> of(TemplateId template) {
        return database.sql("""
                        SELECT post.* FROM post WHERE id IN (SELECT post FROM variant WHERE template = ?)
                        ORDER BY (SELECT MIN(due_at) FROM variant WHERE variant.post = post.id), title""")
                .param(template.value())
                .query((row, number) -> post(row))
                .list();
    }

    /** How many posts are written in each template of the workspace; those that none uses are left out. */
    Map<TemplateId, Integer> framed(WorkspaceId workspace) {
        return database
                .sql("""
                        SELECT template, COUNT(DISTINCT variant.post) AS posts
                        FROM variant JOIN post ON post.id = variant.post
                        WHERE post.workspace = ? AND template IS NOT NULL GROUP BY template""")
                .param(workspace.value())
                .query((row, number) -> Map.entry(new TemplateId(row.getString("template")), row.getInt("posts")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** How many posts show each of these media; those that none shows are left out. */
    Map<MediaId, Integer> showing(Collection<MediaId> media) {
        if (media.isEmpty()) return Map.of();
        return database
                .sql("""
                        SELECT media, COUNT(DISTINCT variant.post) AS posts
                        FROM variant_media JOIN variant ON variant.id = variant_media.variant
                        WHERE media IN (:media) GROUP BY media""")
                .param("media", media.stream().map(MediaId::value).toList())
                .query((row, number) -> Map.entry(new MediaId(row.getString("media")), row.getInt("posts")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    Map<BeatId, Integer> perBeat(ArcId arc) {
        return database
                .sql("SELECT beat, COUNT(*) AS posts FROM post WHERE arc = ? AND beat IS NOT NULL GROUP BY beat")
                .param(arc.value())
                .query((row, number) -> Map.entry(new BeatId(row.getString("beat")), row.getInt("posts")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    Optional<Post> revision(PostId id, long revision) {
        return database.sql("SELECT content FROM post_history WHERE post = ? AND revision = ?")
                .params(id.value(), revision)
                .query(String.class)
                .optional()
                .map(content -> json.readValue(content, Post.class));
    }

    void lock(PostId id) {
        database.sql("SELECT id FROM post WHERE id = ? FOR UPDATE")
                .param(id.value())
                .query(String.class)
                .optional();
    }

    void insert(Post post, PersonId changedBy) {
        database.sql("""
                        INSERT INTO post (id, workspace, revision, arc, beat, title, changed_at)
                        VALUES (?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        post.id().value(),
                        post.workspace().value(),
                        post.revision(),
                        post.arc().value())
                .param(beat(post))
                .params(post.title(), UtcColumn.of(post.changedAt()))
                .update();
        insertContent(post, changedBy);
    }

    /** Whether the post was still at the revision before this one. */
    boolean update(Post post, PersonId changedBy) {
        var updated = database.sql("""
                        UPDATE post SET revision = ?, arc = ?, beat = ?, title = ?, changed_at = ?
                        WHERE id = ? AND revision = ?""")
                .params(post.revision(), post.arc().value())
                .param(beat(post))
                .params(post.title(), UtcColumn.of(post.changedAt()), post.id().value(), post.revision() - 1)
                .update();
        if (updated == 0) return false;
        database.sql("DELETE FROM variant WHERE post = ?")
                .param(post.id().value())
                .update();
        insertContent(post, changedBy);
        return true;
    }

    /** Its history stays. */
    void delete(Post post) {
        database.sql("DELETE FROM variant WHERE post = ?")
                .param(post.id().value())
                .update();
        database.sql("DELETE FROM post WHERE id = ?").param(post.id().value()).update();
    }

    void addAuthor(PostId post, PersonId person) {
        database.sql("INSERT IGNORE INTO post_author (post, person) VALUES (?, ?)")
                .params(post.value(), person.value())
                .update();
    }

    private void insertContent(Post post, PersonId changedBy) {
        var rows = IntStream.range(0, post.variants().size())
                .mapToObj(place -> columns(post, post.variants().get(place), place))
                .toList();
        batches.batchUpdate("""
                INSERT INTO variant (id, post, position, channel, language, title, text, template, link,
                                     local_at, zone, due_at, options)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""", rows);
        post.variants().forEach(this::insertMedia);
        var authors = post.authors().stream()
                .map(each -> new Object[] {post.id().value(), each.value()})
                .toList();
        batches.batchUpdate("INSERT IGNORE INTO post_author (post, person) VALUES (?, ?)", authors);
        database.sql("""
                        INSERT INTO post_history (post, revision, changed_by, changed_at, content)
                        VALUES (?, ?, ?, ?, ?)""")
                .params(post.id().value(), post.revision(), changedBy.value(), UtcColumn.of(post.changedAt()))
                .param(json.writeValueAsString(post))
                .update();
    }

    private void insertMedia(Variant variant) {
        var rows = IntStream.range(0, variant.media().size())
                .mapToObj(place -> columns(variant, variant.media().get(place), place))
                .toList();
        batches.batchUpdate(
                "INSERT INTO variant_media (variant, position, media, alternative_text, language) VALUES (?, ?, ?, ?, ?)",
                rows);
    }

    private static Object[] columns(Variant variant, Attachment attachment, int place) {
        return new Object[] {
            variant.id().value(),
            place,
            attachment.media().value(),
            attachment.alternativeText(),
            attachment.language() == null ? null : attachment.language().toLanguageTag()
        };
    }

    private Object[] columns(Post post, Variant variant, int place) {
        return new Object[] {
            variant.id().value(),
            post.id().value(),
            place,
            variant.channel().value(),
            variant.language().toLanguageTag(),
            variant.title(),
            variant.text(),
            variant.template() == null ? null : variant.template().value(),
            variant.link(),
            variant.schedule().local(),
            variant.schedule().zone().getId(),
            UtcColumn.of(variant.schedule().due()),
            json.writeValueAsString(variant.options())
        };
    }

    private static @Nullable String beat(Post post) {
        return post.beat() == null ? null : post.beat().value();
    }

    private Post post(ResultSet row) throws SQLException {
        var id = new PostId(row.getString("id"));
        var beat = row.getString("beat");
        return new Post(
                id,
                new WorkspaceId(row.getString("workspace")),
                row.getLong("revision"),
                new ArcId(row.getString("arc")),
                beat == null ? null : new BeatId(beat),
                row.getString("title"),
                variants(id),
                authors(id),
                UtcColumn.read(row, "changed_at"));
    }

    private List<Variant> variants(PostId post) {
        return database.sql("SELECT * FROM variant WHERE post = ? ORDER BY position")
                .param(post.value())
                .query((row, number) -> variant(row))
                .list();
    }

    private List<Attachment> media(String variant) {
        return database.sql(
                        "SELECT media, alternative_text, language FROM variant_media WHERE variant = ? ORDER BY position")
                .param(variant)
                .query((row, number) -> attachment(row))
                .list();
    }

    private static Attachment attachment(ResultSet row) throws SQLException {
        var language = row.getString("language");
        return new Attachment(
                new MediaId(row.getString("media")),
                row.getString("alternative_text"),
                language == null ? null : Locale.forLanguageTag(language));
    }

    private Set<PersonId> authors(PostId post) {
        return database.sql("SELECT person FROM post_author WHERE post = ?")
                .param(post.value())
                .query((row, number) -> new PersonId(row.getString("person")))
                .set();
    }

    private Variant variant(ResultSet row) throws SQLException {
        var template = row.getString("template");
        return new Variant(
                new VariantId(row.getString("id")),
                new ChannelId(row.getString("channel")),
                Locale.forLanguageTag(row.getString("language")),
                row.getString("title"),
                row.getString("text"),
                template == null ? null : new TemplateId(template),
                row.getString("link"),
                media(row.getString("id")),
                new Schedule(
                        row.getObject("local_at", LocalDateTime.class),
                        ZoneId.of(row.getString("zone")),
                        UtcColumn.read(row, "due_at")),
                options(row.getString("options")));
    }

    /** None in rows that are older than the column. */
    private Map<String, String> options(@Nullable String written) {
        return written == null ? Map.of() : json.readValue(written, OPTIONS);
    }
}
