package fi.kaari.sandbox;

import fi.kaari.workspace.UtcColumn;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What the platforms have taken and not shown. */
@Repository
@OfSandbox
public class Backstage {

    private static final RowMapper<Draft> ROW = (row, number) -> new Draft(
            new Caller(row.getString("platform"), row.getString("account")),
            row.getString("id"),
            row.getString("kind"),
            row.getString("stage"),
            row.getString("content"),
            UtcColumn.read(row, "made_at"));

    private final JdbcClient database;
    private final Troubles troubles;
    private final Clock clock;

    Backstage(JdbcClient database, Troubles troubles, Clock clock) {
        this.database = database;
        this.troubles = troubles;
        this.clock = clock;
    }

    /** @param content any record of plain values */
    public Draft take(Caller owner, String id, String kind, String stage, Object content) {
        var draft = new Draft(owner, id, kind, stage, Draft.JSON.writeValueAsString(content), clock.instant());
        database.sql("""
                        INSERT INTO sandbox_draft (platform, id, account, kind, stage, content, made_at)
                        VALUES (?, ?, ?, ?, ?, ?, ?)""")
                .params(owner.platform(), id, owner.account(), kind, stage, draft.content())
                .param(UtcColumn.of(draft.madeAt()))
                .update();
        return draft;
    }

    /** The owner's own draft. */
    public Optional<Draft> find(Caller owner, String id) {
        return database.sql("SELECT * FROM sandbox_draft WHERE platform = ? AND id = ? AND account = ?")
                .params(owner.platform(), id, owner.account())
                .query(ROW)
                .optional();
    }

    /** An account's drafts of a kind, the newest first. */
    public List<Draft> newest(Caller owner, String kind, int most) {
        return database.sql("""
                        SELECT * FROM sandbox_draft WHERE platform = ? AND account = ? AND kind = ?
                        ORDER BY made_at DESC, id DESC LIMIT ?""")
                .params(owner.platform(), owner.account(), kind, most)
                .query(ROW)
                .list();
    }

    /** The owner's drafts of a kind at a stage, the newest first, as the platform's lists tell them: they may lag. */
    public List<Draft> listed(Caller owner, String kind, String stage, int most) {
        return database.sql("""
                        SELECT * FROM sandbox_draft
                        WHERE platform = ? AND account = ? AND kind = ? AND stage = ? AND made_at <= ?
                        ORDER BY made_at DESC LIMIT ?""")
                .params(owner.platform(), owner.account(), kind, stage)
                .params(UtcColumn.of(clock.instant().minus(troubles.lag(owner))), most)
                .query(ROW)
                .list();
    }

    /** Brings a draft to another stage; false if it is no longer at the stage it was read at. */
    public boolean move(Draft draft, String stage) {
        return move(draft, stage, draft.content());
    }

    /** The same, with a changed content. */
    public boolean move(Draft draft, String stage, Object content) {
        return move(draft, stage, Draft.JSON.writeValueAsString(content));
    }

    private boolean move(Draft draft, String stage, String content) {
        return database.sql("""
                                UPDATE sandbox_draft SET stage = ?, content = ?
                                WHERE platform = ? AND id = ? AND stage = ?""")
                        .params(stage, content, draft.owner().platform(), draft.id(), draft.stage())
                        .update()
                == 1;
    }

    /** Forgets a draft; false if it is gone already. */
    public boolean remove(Draft draft) {
        return database.sql("DELETE FROM sandbox_draft WHERE platform = ? AND id = ?")
                        .params(draft.owner().platform(), draft.id())
                        .update()
                == 1;
    }

    /** Whether a draft is older than the platform keeps it. */
    public boolean isOlder(Draft draft, Duration life) {
        return draft.madeAt().plus(life).isBefore(clock.instant());
    }

    /** How many drafts of a kind an account has handed in since then. */
    public long count(Caller owner, String kind, Instant since) {
        return database.sql("""
                        SELECT COUNT(*) FROM sandbox_draft
                        WHERE platform = ? AND account = ? AND kind = ? AND made_at >= ?""")
                .params(owner.platform(), owner.account(), kind, UtcColumn.of(since))
                .query(Long.class)
                .single();
    }
}
