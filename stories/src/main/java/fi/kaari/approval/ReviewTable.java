package fi.kaari.approval;

import fi.kaari.approval.Decision.Verdict;
import fi.kaari.arc.ArcId;
import fi.kaari.post.Post;
import fi.kaari.post.PostId;
import fi.kaari.post.Variant;
import fi.kaari.post.VariantId;
import fi.kaari.template.TemplateId;
import fi.kaari.workspace.Person;
import fi.kaari.workspace.PersonId;
import fi.kaari.workspace.SignIn;
import fi.kaari.workspace.UtcColumn;
import fi.kaari.workspace.WorkspaceId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The tables {@code review} and {@code decision}; {@code live_post} lets a post have one live review at most. */
@Repository
class ReviewTable {

    private static final TypeReference<Map<String, String>> DIGESTS = new TypeReference<>() {};

    private static final String UNDECIDED = """
            workspace = ? AND live_post IS NOT NULL
            AND (SELECT COUNT(*) FROM decision WHERE decision.review = review.id) < approvals_needed""";

    private static final String LIVE = "(SELECT 1 FROM review WHERE live_post = post.id)";

    private final JdbcClient database;
    private final FlowTable flows;
    private final JsonMapper json;

    ReviewTable(JdbcClient database, FlowTable flows, JsonMapper json) {
        this.database = database;
        this.flows = flows;
        this.json = json;
    }

    Optional<Review> find(ReviewId id) {
        return list("id = ?", id.value()).stream().findFirst();
    }

    Optional<Review> live(PostId post) {
        return list("live_post = ?", post.value()).stream().findFirst();
    }

    /** Every review of a post, the newest first. */
    List<Review> of(PostId post) {
        return list("post = ? ORDER BY submitted_at DESC, id", post.value());
    }

    /** The newest that this person has submitted. */
    List<Review> submittedBy(WorkspaceId workspace, PersonId person, int limit) {
        return list(
                "workspace = ? AND submitted_by = ? ORDER BY submitted_at DESC, id LIMIT ?",
                workspace.value(),
                person.value(),
                limit);
    }

    /** Undecided ones, by due time. */
    List<Review> open(WorkspaceId workspace) {
        return list(UNDECIDED + " ORDER BY due_at, id", workspace.value());
    }

    /** Undecided ones that this person has neither written nor submitted nor decided on, by due time. */
    List<Review> openTo(WorkspaceId workspace, PersonId person) {
        return list(UNDECIDED + """
                         AND submitted_by <> ?
                        AND NOT EXISTS (SELECT 1 FROM post_author WHERE post_author.post = review.post AND person = ?)
                        AND NOT EXISTS (SELECT 1 FROM decision WHERE decision.review = review.id AND person = ?)
                        ORDER BY due_at, id""", workspace.value(), person.value(), person.value(), person.value());
    }

    /** The posts with a live review that belong to the arc. */
    List<PostId> liveIn(ArcId arc) {
        return posts("SELECT id FROM post WHERE arc = ? AND EXISTS " + LIVE, arc.value());
    }

    /** The posts with a live review that use the template. */
    List<PostId> liveUsing(TemplateId template) {
        return posts(
                "SELECT DISTINCT post.id FROM post JOIN variant ON variant.post = post.id WHERE template = ? AND EXISTS "
                        + LIVE,
                template.value());
    }

    /** Lets a submission wait for a change to what the post is made from, and such a change for the submission. */
    void lockSources(Post post) {
        database.sql("SELECT id FROM arc WHERE id = ? FOR UPDATE")
                .param(post.arc().value())
                .query(String.class)
                .list();
        var templates = post.variants().stream()
                .map(Variant::template)
                .filter(Objects::nonNull)
                .map(TemplateId::value)
                .toList();
        if (templates.isEmpty()) return;
        database.sql("SELECT id FROM template WHERE id IN (:templates) ORDER BY id FOR UPDATE")
                .param("templates", templates)
                .query(String.class)
                .list();
    }

    void insert(Review review) {
        database.sql("""
                        INSERT INTO review (id, workspace, post, revision, digest, digests, flow, approvals_needed,
                                            submitted_by, submitted_at, due_at, reason, live_post)
                        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        review.id().value(),
                        review.workspace().value(),
                        review.post().value(),
                        review.revision())
                .params(review.digest().hex(), json.writeValueAsString(texts(review.digests())))
                .params(flows.write(review.flow()), review.flow().approvalsNeeded())
                .params(review.submittedBy().value(), UtcColumn.of(review.submittedAt()), UtcColumn.of(review.due()))
                .params(review.reason(), review.post().value())
                .update();
    }

    void insert(ReviewId review, Decision decision) {
        var signIn = decision.signIn();
        database.sql("""
                        INSERT INTO decision (review, person, step, verdict, comment, digest, issuer, subject, name,
                                              auth_time, acr, decided_at)
                        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        review.value(),
                        decision.person().id().value(),
                        decision.step(),
                        decision.verdict().key())
                .params(
                        decision.comment(),
                        decision.digest().hex(),
                        decision.person().issuer())
                .params(decision.person().subject(), decision.person().name())
                .param(signIn == null ? null : UtcColumn.of(signIn.authenticatedAt()))
                .param(signIn == null ? null : signIn.strength())
                .param(UtcColumn.of(decision.at()))
                .update();
    }

    /** Whether the review was live until now. */
    boolean voided(ReviewId review, Review.Voided voided) {
        return database.sql("""
                        UPDATE review SET voided_at = ?, voided_because = ?, live_post = NULL
                        WHERE id = ? AND live_post IS NOT NULL""")
                        .params(UtcColumn.of(voided.at()), voided.because(), review.value())
                        .update()
                == 1;
    }

    /** Lets the post have another review. */
    void end(ReviewId review) {
        database.sql("UPDATE review SET live_post = NULL WHERE id = ?")
                .param(review.value())
                .update();
    }

    private static Map<String, String> texts(Map<VariantId, Digest> digests) {
        return digests.entrySet().stream()
                .collect(Collectors.toMap(
                        it -> it.getKey().value(), it -> it.getValue().hex()));
    }

    private List<PostId> posts(String sql, String parameter) {
        return database.sql(sql + " ORDER BY post.id")
                .param(parameter)
                .query((row, number) -> new PostId(row.getString("id")))
                .list();
    }

    private List<Review> list(String condition, Object... parameters) {
        var found = database.sql("SELECT * FROM review WHERE " + condition)
                .params(parameters)
                .query((row, number) -> undecided(row))
                .list();
        if (found.isEmpty()) return found;
        var decisions = decisions(found.stream().map(Review::id).toList());
        return found.stream()
                .map(review -> review.with(decisions.getOrDefault(review.id(), List.of())))
                .toList();
    }

    private Review undecided(ResultSet row) throws SQLException {
        var digests = json.readValue(row.getString("digests"), DIGESTS).entrySet().stream()
                .collect(Collectors.toMap(it -> new VariantId(it.getKey()), it -> new Digest(it.getValue())));
        return new Review(
                new ReviewId(row.getString("id")),
                new WorkspaceId(row.getString("workspace")),
                new PostId(row.getString("post")),
                row.getLong("revision"),
                new Digest(row.getString("digest")),
                digests,
                flows.read(row.getString("flow")),
                new PersonId(row.getString("submitted_by")),
                UtcColumn.read(row, "submitted_at"),
                UtcColumn.read(row, "due_at"),
                row.getString("reason"),
                voided(row),
                List.of());
    }

    private static Review.@Nullable Voided voided(ResultSet row) throws SQLException {
        var at = UtcColumn.readOrNull(row, "voided_at");
        return at == null ? null : new Review.Voided(at, row.getString("voided_because"));
    }

    private Map<ReviewId, List<Decision>> decisions(List<ReviewId> reviews) {
        var found = new HashMap<ReviewId, List<Decision>>();
        database.sql("SELECT * FROM decision WHERE review IN (:reviews) ORDER BY step, decided_at, person")
                .param("reviews", reviews.stream().map(ReviewId::value).toList())
                .query((RowCallbackHandler)
                        row -> found.computeIfAbsent(new ReviewId(row.getString("review")), review -> new ArrayList<>())
                                .add(decision(row)));
        return found;
    }

    private static Decision decision(ResultSet row) throws SQLException {
        var authenticatedAt = UtcColumn.readOrNull(row, "auth_time");
        return new Decision(
                row.getInt("step"),
                new Person(
                        new PersonId(row.getString("person")),
                        row.getString("issuer"),
                        row.getString("subject"),
                        row.getString("name")),
                Verdict.ofKey(row.getString("verdict")),
                row.getString("comment"),
                new Digest(row.getString("digest")),
                authenticatedAt == null ? null : new SignIn(authenticatedAt, row.getString("acr")),
                UtcColumn.read(row, "decided_at"));
    }
}
