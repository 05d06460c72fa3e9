package fi.kaari.benchmark;

import fi.kaari.Cast;
import fi.kaari.House;
import fi.kaari.channel.Channels;
import fi.kaari.database.TestDatabase;
import fi.kaari.platform.Account.Token;
import fi.kaari.post.ChannelId;
import fi.kaari.publication.Ledger;
import fi.kaari.publication.Work;
import fi.kaari.workspace.UtcColumn;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * How long a look at the agenda and a claim take on MySQL with ten thousand rows on the ledger and with five million:
 * nearly all of them are out, as after years, and 1,000 are due. {@code -Drows=…} changes the five million.
 */
final class ClaimBenchmark {

    private static final String PREFIX = "00000000-0000-0000-0000-";
    private static final int CHANNELS = 200;
    private static final int DUE = 1_000;
    private static final int ROUNDS = 400;
    private static final Duration SHORTLY = Duration.ofSeconds(5);

    private final JdbcClient database;
    private final House house;
    private final List<ChannelId> channels;
    private int rows;

    private ClaimBenchmark(TestDatabase database) {
        this.database = database.jdbc();
        this.house = House.over(database, Clock.systemUTC());
        this.channels = IntStream.range(0, CHANNELS)
                .mapToObj(i -> house.get(Channels.class)
                        .connect(Cast.admin(), "x", "channel " + i, String.valueOf(i), new Token("sandbox-" + i))
                        .id())
                .toList();
    }

    public static void main(String[] arguments) {
        var table = new Table("rows", "agenda ms, p50", "p95", "claim ms, p50", "p95");
        try (var database = TestDatabase.onMySql()) {
            var benchmark = new ClaimBenchmark(database);
            for (int rows : List.of(10_000, Integer.getInteger("rows", 5_000_000))) {
                benchmark.growTo(rows);
                benchmark.measure(table);
            }
            benchmark.house.close();
        }
        table.print();
    }

    private void growTo(int wanted) {
        if (rows == 0) seed();
        while (rows < wanted) rows += copied(Math.min(rows, wanted - rows));
        database.sql("ANALYZE TABLE publication").query().listOfRows();
    }

    /** What is due, on every channel alike. */
    private void seed() {
        var due = UtcColumn.of(Instant.now());
        for (; rows < DUE; rows++)
            database.sql("""
                            INSERT INTO publication (id, workspace, post, variant, revision, channel, digest, state, due_at,
                                                     miss_at, wake_at, attempts, looks, remote, changed_at)
                            VALUES (:id, 'viestinta', :id, :id, 1, :channel, :digest, 'READY', :due, :miss, :due, 0, 0, '{}', :due)""")
                    .param("id", id(rows))
                    .param("digest", "0".repeat(64))
                    .param("channel", channels.get(rows % CHANNELS).value())
                    .param("due", due)
                    .param("miss", UtcColumn.of(Instant.now().plus(Duration.ofDays(1))))
                    .update();
    }

    /** As many again that are out, each a minute before the one it is like. */
    private int copied(int many) {
        return database.sql("""
                        INSERT INTO publication (id, workspace, post, variant, revision, channel, digest, state, due_at,
                                                 miss_at, wake_at, attempts, looks, remote, changed_at)
                        SELECT copy, workspace, copy, copy, 1, channel, digest, 'PUBLISHED',
                               TIMESTAMPADD(MINUTE, -1, due_at), TIMESTAMPADD(MINUTE, -1, due_at),
                               TIMESTAMPADD(MINUTE, -1, due_at), 1, 0, remote, changed_at
                        FROM (SELECT publication.*, CONCAT(:prefix, LPAD(RIGHT(id, 12) + :rows, 12, '0')) AS copy
                              FROM publication WHERE id < :many) AS original""")
                .param("prefix", PREFIX)
                .param("rows", rows)
                .param("many", id(many))
                .update();
    }

    private static String id(int number) {
        return PREFIX + "%012d".formatted(number);
    }

    private void measure(Table table) {
        looks(ROUNDS / 4);
        claims(ROUNDS / 4);
        var looks = looks(ROUNDS / 4);
        var claims = claims(ROUNDS);
        table.row(rows, looks.get(looks.size() / 2), p95(looks), claims.get(claims.size() / 2), p95(claims));
    }

    private List<Double> looks(int rounds) {
        var times = new ArrayList<Double>();
        for (int round = 0; round < rounds; round++) {
            var begun = System.nanoTime();
            house.get(Ledger.class).agenda(Instant.now().plus(SHORTLY));
            times.add((System.nanoTime() - begun) / 1e6);
        }
        return times.stream().sorted().toList();
    }

    private List<Double> claims(int rounds) {
        var ledger = house.get(Ledger.class);
        var times = new ArrayList<Double>();
        for (int round = 0; round < rounds; round++) {
            var begun = System.nanoTime();
            var claims = ledger.claim(Work.PUBLISH, channels.get(round % CHANNELS), 10);
            times.add((System.nanoTime() - begun) / 1e6);
            claims.forEach(claim -> ledger.release(claim.token()));
        }
        return times.stream().sorted().toList();
    }

    private static double p95(List<Double> sorted) {
        return sorted.get(sorted.size() * 95 / 100);
    }
}
