package fi.kaari.approval;

import fi.kaari.workspace.Actor;
import fi.kaari.workspace.UtcColumn;
import fi.kaari.workspace.WorkspaceId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table {@code emergency_release}: what has been released past its steps, and what somebody said afterwards. */
@Repository
class ReleaseTable {

    private final JdbcClient database;
    private final Clock clock;

    ReleaseTable(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** What was left to be approved is not needed any more: so many approvals as there are, it took. */
    void insert(Review released) {
        database.sql("INSERT INTO emergency_release (review, workspace) VALUES (?, ?)")
                .params(released.id().value(), released.workspace().value())
                .update();
        database.sql("UPDATE review SET approvals_needed = ? WHERE id = ?")
                .params(
                        released.decisions().stream()
                                .filter(Decision::isApproval)
                                .count(),
                        released.id().value())
                .update();
    }

    List<ReviewId> open(WorkspaceId workspace) {
        return database
                .sql("SELECT review FROM emergency_release WHERE workspace = ? AND checked_at IS NULL ORDER BY review")
                .param(workspace.value())
                .query(String.class)
                .list()
                .stream()
                .map(ReviewId::new)
                .toList();
    }

    Optional<Release.Check> check(ReviewId review) {
        return database.sql("SELECT * FROM emergency_release WHERE review = ? AND checked_at IS NOT NULL")
                .param(review.value())
                .query((row, number) -> check(row))
                .optional();
    }

    /** Whether nobody was first. */
    boolean checked(Actor actor, ReviewId review, boolean isInOrder, String comment) {
        return database.sql("""
                        UPDATE emergency_release SET checked_by = ?, name = ?, checked_at = ?, in_order = ?, comment = ?
                        WHERE review = ? AND checked_at IS NULL""")
                        .params(actor.id().value(), actor.person().name(), UtcColumn.of(clock.instant()))
                        .params(isInOrder, comment, review.value())
                        .update()
                == 1;
    }

    private static Release.Check check(ResultSet row) throws SQLException {
        return new Release.Check(
                row.getString("name"),
                UtcColumn.read(row, "checked_at"),
                row.getBoolean("in_order"),
                row.getString("comment"));
    }
}
