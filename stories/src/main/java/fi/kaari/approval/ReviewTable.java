package fi.kaari.approval;

import fi.kaari.approval.ApprovalFlow.Step;
import fi.kaari.approval.Decision.Verdict;
import fi.kaari.post.PostId;
import fi.kaari.post.VariantId;
import fi.kaari.workspace.Person;
import fi.kaari.workspace.PersonId;
import fi.kaari.workspace.SignIn;
import fi.kaari.workspace.UtcColumn;
import fi.kaari.workspace.WorkspaceId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The tables {@code review} and {@code decision}; {@code live_post} lets a post have one live review at most. */
@Repository
class ReviewTable {

    private static final TypeReference<Map<String, String>> DIGESTS = new TypeReference<>() {};
    private static final TypeReference<List<Step>> STEPS = new TypeReference<>() {};

    private final JdbcClient database;
    private final JsonMapper json;

    ReviewTable(JdbcClient database, JsonMapper json) {
        this.database = database;
        this.json = json;
    }

    static String key(Verdict verdict) {
        return verdict.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    Optional<Review> find(ReviewId id) {
        return database.sql("SELECT * FROM review WHERE id = ?")
                .param(id.value())
                .query((row, number) -> review(row))
                .optional();
    }

    Optional<Review> live(PostId post) {
        return database.sql("SELECT * FROM review WHERE live_post = ?")
                .param(post.value())
                .query((row, number) -> review(row))
                .optional();
    }

    List<Review> live(WorkspaceId workspace) {
        return database.sql("SELECT * FROM review WHERE workspace = ? AND live_post IS NOT NULL ORDER BY due_at, id")
                .param(workspace.value())
                .query((row, number) -> review(row))
                .list();
    }

    List<Review> of(PostId post) {
        return database.sql("SELECT * FROM review WHERE post = ? ORDER BY submitted_at DESC")
                .param(post.value())
                .query((row, number) -> review(row))
                .list();
    }

    /** Makes everybody else who wants to change the review wait for the end of this transaction. */
    void lock(ReviewId id) {
        database.sql("SELECT id FROM review WHERE id = ? FOR UPDATE")
                .param(id.value())
                .query(String.class)
                .optional();
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
                .params(
                        json.writeValueAsString(review.flow().steps()),
                        review.flow().approvalsNeeded())
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
                .params(review.value(), decision.person().id().value(), decision.step(), key(decision.verdict()))
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

    void voided(Review review, Review.Voided voided) {
        database.sql("UPDATE review SET voided_at = ?, voided_because = ?, live_post = NULL WHERE id = ?")
                .params(UtcColumn.of(voided.at()), voided.because(), review.id().value())
                .update();
    }

    /** Lets the post have another review. */
    void end(Review review) {
        database.sql("UPDATE review SET live_post = NULL WHERE id = ?")
                .param(review.id().value())
                .update();
    }

    private static Map<String, String> texts(Map<VariantId, Digest> digests) {
        return digests.entrySet().stream()
                .collect(Collectors.toMap(
                        it -> it.getKey().value(), it -> it.getValue().hex()));
    }

    private Review review(ResultSet row) throws SQLException {
        var id = new ReviewId(row.getString("id"));
        var digests = json.readValue(row.getString("digests"), DIGESTS).entrySet().stream()
                .collect(Collectors.toMap(it -> new VariantId(it.getKey()), it -> new Digest(it.getValue())));
        return new Review(
                id,
                new WorkspaceId(row.getString("workspace")),
                new PostId(row.getString("post")),
                row.getLong("revision"),
                new Digest(row.getString("digest")),
                digests,
                new ApprovalFlow(json.readValue(row.getString("flow"), STEPS)),
                new PersonId(row.getString("submitted_by")),
                UtcColumn.read(row, "submitted_at"),
                UtcColumn.read(row, "due_at"),
                row.getString("reason"),
                voided(row),
                decisions(id));
    }

    private static Review.@Nullable Voided voided(ResultSet row) throws SQLException {
        var at = UtcColumn.readOrNull(row, "voided_at");
        return at == null ? null : new Review.Voided(at, row.getString("voided_because"));
    }

    private List<Decision> decisions(ReviewId review) {
        return database.sql("SELECT * FROM decision WHERE review = ? ORDER BY decided_at, person")
                .param(review.value())
                .query((row, number) -> decision(row))
                .list();
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
                Verdict.valueOf(
                        row.getString("verdict").toUpperCase(Locale.ROOT).replace('-', '_')),
                row.getString("comment"),
                new Digest(row.getString("digest")),
                authenticatedAt == null ? null : new SignIn(authenticatedAt, row.getString("acr")),
                UtcColumn.read(row, "decided_at"));
    }
}
