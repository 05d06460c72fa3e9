package fi.kaari.sandbox;

import fi.kaari.sandbox.Appearance.Exhibit;
import fi.kaari.workspace.UtcColumn;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** What the platforms show to everybody. */
@Repository
@OfSandbox
public class Stage {

    private static final RowMapper<Shown> ROW = (row, number) -> new Shown(
            row.getString("id"),
            new Appearance(
                    row.getString("title"),
                    row.getString("text"),
                    row.getString("link"),
                    List.of(Draft.JSON.readValue(row.getString("media"), Exhibit[].class))),
            UtcColumn.read(row, "shown_at"));

    private final JdbcClient database;
    private final Troubles troubles;
    private final Clock clock;

    Stage(JdbcClient database, Troubles troubles, Clock clock) {
        this.database = database;
        this.troubles = troubles;
        this.clock = clock;
    }

    public void show(Caller caller, String id, Appearance appearance) {
        database.sql("""
                        INSERT INTO sandbox_post (platform, account, id, title, text, link, media, shown_at)
                        VALUES (?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(caller.platform(), caller.account(), id)
                .params(appearance.title(), appearance.text(), appearance.link())
                .params(Draft.JSON.writeValueAsString(appearance.media()), UtcColumn.of(clock.instant()))
                .update();
    }

    public Optional<Shown> find(Caller caller, String id) {
        return database.sql("SELECT * FROM sandbox_post WHERE platform = ? AND id = ? AND account = ?")
                .params(caller.platform(), id, caller.account())
                .query(ROW)
                .optional();
    }

    /** The account's posts, the newest first. */
    public List<Shown> newest(Caller caller, int most) {
        return newest(caller, most, clock.instant());
    }

    /** The same, as the platform's lists tell it: they may lag. */
    public List<Shown> listed(Caller caller, int most) {
        return newest(caller, most, clock.instant().minus(troubles.lag(caller)));
    }

    private List<Shown> newest(Caller caller, int most, Instant until) {
        return database.sql("""
                        SELECT * FROM sandbox_post WHERE platform = ? AND account = ? AND shown_at <= ?
                        ORDER BY shown_at DESC, number DESC LIMIT ?""")
                .params(caller.platform(), caller.account(), UtcColumn.of(until), most)
                .query(ROW)
                .list();
    }

    /** How many posts an account has published since then. */
    public long count(Caller caller, Instant since) {
        return database.sql("""
                        SELECT COUNT(*) FROM sandbox_post WHERE platform = ? AND account = ? AND shown_at > ?""")
                .params(caller.platform(), caller.account(), UtcColumn.of(since))
                .query(Long.class)
                .single();
    }

    /** Shows a public post otherwise from now on; false if it is not there. */
    public boolean change(Caller caller, String id, Appearance appearance) {
        return database.sql("""
                                UPDATE sandbox_post SET title = ?, text = ?, link = ?, media = ?
                                WHERE platform = ? AND id = ? AND account = ?""")
                        .params(appearance.title(), appearance.text(), appearance.link())
                        .params(Draft.JSON.writeValueAsString(appearance.media()))
                        .params(caller.platform(), id, caller.account())
                        .update()
                == 1;
    }

    /** Shows a post no longer; false if it is not there. */
    public boolean remove(Caller caller, String id) {
        return database.sql("DELETE FROM sandbox_post WHERE platform = ? AND id = ? AND account = ?")
                        .params(caller.platform(), id, caller.account())
                        .update()
                == 1;
    }

    /** Where readers find a post. */
    public static String address(Caller caller, String id) {
        return ServletUriComponentsBuilder.fromCurrentContextPath()
                .path("/sandbox/{platform}/{account}")
                .fragment("{id}")
                .encode()
                .buildAndExpand(caller.platform(), caller.account(), id)
                .toUriString();
    }
}
