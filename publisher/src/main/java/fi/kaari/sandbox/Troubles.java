package fi.kaari.sandbox;

import fi.kaari.sandbox.Trouble.Calls;
import fi.kaari.sandbox.Trouble.Kind;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The table {@code sandbox_trouble}: what is wrong with whom. */
@Repository
@OfSandbox
public class Troubles {

    private final JdbcClient database;

    Troubles(JdbcClient database) {
        this.database = database;
    }

    /** Everything there is, the eldest first. */
    List<Trouble> all() {
        return database.sql("SELECT * FROM sandbox_trouble ORDER BY number")
                .query((row, number) -> trouble(row))
                .list();
    }

    /** What an account meets, the eldest first. */
    List<Trouble> of(Caller caller) {
        return database.sql("""
                        SELECT * FROM sandbox_trouble
                        WHERE platform IN (:platform, '*') AND account IN (:account, '*') ORDER BY number""")
                .param("platform", caller.platform())
                .param("account", caller.account())
                .query((row, number) -> trouble(row))
                .list();
    }

    /** @return the same with its number */
    Trouble begin(Trouble it) {
        var key = new GeneratedKeyHolder();
        database.sql("""
                        INSERT INTO sandbox_trouble (platform, account, kind, calls, amount, times_left, percent, seed, met)
                        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        it.platform(),
                        it.account(),
                        it.kind().name(),
                        it.calls().name())
                .params(it.amount(), it.timesLeft(), it.percent(), it.seed(), it.met())
                .update(key, "number");
        return it.numbered(key.getKeyAs(Number.class).longValue());
    }

    void end(long number) {
        database.sql("DELETE FROM sandbox_trouble WHERE number = ?")
                .param(number)
                .update();
    }

    /** Takes away what was begun for an account alone, or everything. */
    void endAll(String platform, String account) {
        database.sql("DELETE FROM sandbox_trouble WHERE ? IN (platform, '*') AND ? IN (account, '*')")
                .params(platform, account)
                .update();
    }

    /** What strikes the call that comes now: the eldest that does, and before it whatever only slows it down. */
    @Transactional
    public List<Trouble> striking(Caller caller, Calls call) {
        var striking = new ArrayList<Trouble>();
        for (var trouble : of(caller)) {
            if (!trouble.concerns(call) || !meets(trouble)) continue;
            striking.add(trouble);
            if (trouble.kind() != Kind.SLOW) break;
        }
        return striking;
    }

    /** How long the account's lists do not show what is new. */
    Duration lag(Caller caller) {
        return of(caller, Kind.LAG)
                .map(Trouble::seconds)
                .max(Comparator.naturalOrder())
                .orElse(Duration.ZERO);
    }

    Stream<Trouble> of(Caller caller, Kind kind) {
        return of(caller).stream().filter(trouble -> trouble.kind() == kind);
    }

    /** Of calls at the same time each counts. */
    private boolean meets(Trouble found) {
        return locked(found.number())
                .filter(trouble -> {
                    boolean strikes = trouble.strikesNext();
                    count(trouble, strikes);
                    return strikes;
                })
                .isPresent();
    }

    private void count(Trouble trouble, boolean strikes) {
        var left = trouble.timesLeft();
        if (strikes && left != null && left == 1) end(trouble.number());
        else
            database.sql("UPDATE sandbox_trouble SET met = met + 1, times_left = times_left - ? WHERE number = ?")
                    .params(strikes ? 1 : 0, trouble.number())
                    .update();
    }

    private Optional<Trouble> locked(long number) {
        return database.sql("SELECT * FROM sandbox_trouble WHERE number = ? FOR UPDATE")
                .param(number)
                .query((row, rows) -> trouble(row))
                .optional();
    }

    private static Trouble trouble(ResultSet row) throws SQLException {
        return new Trouble(
                row.getLong("number"),
                row.getString("platform"),
                row.getString("account"),
                Kind.valueOf(row.getString("kind")),
                Calls.valueOf(row.getString("calls")),
                row.getInt("amount"),
                row.getObject("times_left", Integer.class),
                row.getInt("percent"),
                row.getLong("seed"),
                row.getInt("met"));
    }
}
