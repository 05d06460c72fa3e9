package fi.kaari.benchmark;

import fi.kaari.RunningKaari;
import fi.kaari.workspace.Fingerprint;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.springframework.util.FileSystemUtils;

/** A feed of 5,000 posts from a running Kaari: the first request after a change, then many at once. */
final class FeedBenchmark {

    private static final int POSTS = 5_000;
    private static final int ARCS = 20;
    private static final int TRAIL = 50_000;
    private static final int SUBSCRIBERS = 8;
    private static final Duration WARMING = Duration.ofSeconds(8);
    private static final Duration MEASURING = Duration.ofSeconds(10);
    private static final String SECRET = "benchmark".repeat(5).substring(0, 43);
    private static final String WORKSPACE = "viestinta";

    private final LocalDateTime now = LocalDateTime.now(ZoneOffset.UTC).truncatedTo(ChronoUnit.HOURS);
    private final Table table = new Table("a feed of 5 000 posts", "requests/s", "median ms", "p99 ms", "kB each");
    private final HttpClient http = HttpClient.newHttpClient();
    private final Path directory;

    private FeedBenchmark(Path directory) {
        this.directory = directory;
    }

    public static void main(String[] arguments) throws Exception {
        var directory = Files.createTempDirectory("kaari-feed");
        new FeedBenchmark(directory).run();
        FileSystemUtils.deleteRecursively(directory);
    }

    private void run() throws Exception {
        try (var kaari = RunningKaari.in(directory, "--kaari.demo-story=false", "--kaari.role=planner")) {
            awaitFurniture(kaari);
            kaari.kill();
            seed();
            kaari.restart();
            var feed = URI.create(kaari.url() + "/feeds/" + SECRET + ".ics");
            afterAChange(kaari, feed);
            var tag = get(feed, "Accept-Encoding", "gzip")
                    .headers()
                    .firstValue("ETag")
                    .orElseThrow();
            many("unchanged, If-None-Match: 304", feed, 304, "If-None-Match", tag);
            many("whole, compressed: 200", feed, 200, "Accept-Encoding", "gzip");
            many("whole, plain: 200", feed, 200, "Accept-Encoding", "identity");
            many("an address that nobody has: 404", URI.create(kaari.url() + "/feeds/none.ics"), 404, "Accept", "*/*");
        }
        table.print();
    }

    private static void awaitFurniture(RunningKaari kaari) throws InterruptedException {
        var channels = HttpRequest.newBuilder(URI.create(kaari.url() + "/api/v1/channels"))
                .header("Authorization", "Bearer " + kaari.token("viewer"))
                .build();
        while (kaari.json(channels).isEmpty()) Thread.sleep(100);
    }

    /** Each time the plan has changed since: read, written and compressed anew. */
    private void afterAChange(RunningKaari kaari, URI feed) throws Exception {
        var token = kaari.token("author");
        var times = new ArrayList<Long>();
        long octets = 0;
        for (int round = 0; round < 20; round++) {
            change(kaari, token, round);
            var begun = System.nanoTime();
            octets = get(feed, "Accept-Encoding", "gzip").body().length;
            if (round >= 10) times.add(System.nanoTime() - begun);
        }
        row(
                "after a change: 200",
                times,
                octets,
                times.stream().mapToLong(it -> it).sum() / 1e9);
    }

    private static void change(RunningKaari kaari, String token, int round) {
        var arc = """
                {"name": "Change %d", "shape": "series", "from": "2030-01-01", "to": "2030-01-31"}""".formatted(round);
        kaari.json(HttpRequest.newBuilder(URI.create(kaari.url() + "/api/v1/arcs"))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(arc))
                .build());
    }

    private void many(String what, URI address, int status, String header, String value) throws Exception {
        atOnce(WARMING, address, status, header, value);
        var begun = System.nanoTime();
        var times = atOnce(MEASURING, address, status, header, value);
        var seconds = (System.nanoTime() - begun) / 1e9;
        row(what, times, get(address, header, value).body().length, seconds);
    }

    private void row(String what, List<Long> times, long octets, double seconds) {
        Collections.sort(times);
        table.row(
                what,
                Math.round(times.size() / seconds),
                times.get(times.size() / 2) / 1e6,
                times.get(times.size() * 99 / 100) / 1e6,
                Math.round(octets / 1024.0));
    }

    /** How long each answer took, in nanoseconds. */
    private List<Long> atOnce(Duration duration, URI address, int status, String header, String value)
            throws Exception {
        var end = System.nanoTime() + duration.toNanos();
        Callable<List<Long>> subscriber = () -> {
            var times = new ArrayList<Long>();
            for (long begun = System.nanoTime(); begun < end; begun = System.nanoTime()) {
                if (get(address, header, value).statusCode() != status)
                    throw new IllegalStateException(address.toString());
                times.add(System.nanoTime() - begun);
            }
            return times;
        };
        var all = new ArrayList<Long>();
        try (var threads = Executors.newFixedThreadPool(SUBSCRIBERS)) {
            var running = new ArrayList<Future<List<Long>>>();
            for (int i = 0; i < SUBSCRIBERS; i++) running.add(threads.submit(subscriber));
            for (var each : running) all.addAll(each.get());
        }
        return all;
    }

    private HttpResponse<byte[]> get(URI address, String header, String value) throws Exception {
        var request = HttpRequest.newBuilder(address).header(header, value).build();
        return http.send(request, BodyHandlers.ofByteArray());
    }

    private void seed() throws SQLException {
        var url = "jdbc:h2:file:" + directory.resolve("data/kaari")
                + ";MODE=MySQL;DATABASE_TO_LOWER=TRUE;CASE_INSENSITIVE_IDENTIFIERS=TRUE";
        try (var database = DriverManager.getConnection(url, "kaari", "")) {
            database.setAutoCommit(false);
            var arcs = arcs(database);
            posts(database, arcs, channel(database));
            trail(database);
            feed(database);
            database.commit();
        }
    }

    private static String channel(Connection database) throws SQLException {
        try (var found =
                database.createStatement().executeQuery("SELECT id FROM channel WHERE platform = 'facebook'")) {
            found.next();
            return found.getString(1);
        }
    }

    private List<String> arcs(Connection database) throws SQLException {
        var ids = new ArrayList<String>();
        for (int arc = 0; arc < ARCS; arc++) {
            var id = id("arc", arc);
            insert(
                    database,
                    """
                    INSERT INTO arc (id, workspace, revision, name, shape, goal, target, audience, key_message, colour,
                                     owner, starts_on, ends_on)
                    VALUES (?, ?, 1, ?, 'series', '', '', '', '', 'moss', '', ?, ?)""",
                    id,
                    WORKSPACE,
                    "Löydä suuntasi hoiva-alalta " + arc,
                    now.toLocalDate(),
                    now.toLocalDate().plusYears(1));
            ids.add(id);
        }
        return ids;
    }

    /** One every hour and a half, a third of them approved. */
    private void posts(Connection database, List<String> arcs, String channel) throws SQLException {
        for (int number = 0; number < POSTS; number++) {
            var post = id("post", number);
            var due = now.minusDays(30).plusMinutes(90L * number);
            insert(
                    database,
                    "INSERT INTO post (id, workspace, revision, arc, title, changed_at) VALUES (?, ?, 1, ?, ?, ?)",
                    post,
                    WORKSPACE,
                    arcs.get(number % ARCS),
                    "Riittävätkö taidot hoiva-alalle? Kysy niiltä, jotka tietävät " + number,
                    now);
            insert(database, """
                    INSERT INTO variant (id, post, position, channel, language, title, text, link, local_at, zone, due_at)
                    VALUES (?, ?, 0, ?, 'fi', '', 'Tervetuloa.', 'https://example.org/', ?, 'Europe/Helsinki', ?)""", id("variant", number), post, channel, due, due);
            if (number % 3 == 0) approved(database, number, post, channel, due);
        }
    }

    private void approved(Connection database, int number, String post, String channel, LocalDateTime due)
            throws SQLException {
        var review = id("review", number);
        var digest = "0".repeat(64);
        insert(database, """
                INSERT INTO review (id, workspace, post, revision, digest, digests, flow, approvals_needed, submitted_by,
                                    submitted_at, due_at, reason, live_post)
                VALUES (?, ?, ?, 1, ?, '{}', '[]', 2, ?, ?, ?, '', ?)""", review, WORKSPACE, post, digest, id("person", 0), now, due, post);
        for (int person = 1; person <= 2; person++)
            insert(database, """
                    INSERT INTO decision (review, person, step, verdict, comment, digest, issuer, subject, name, decided_at)
                    VALUES (?, ?, ?, 'approved', '', ?, '', '', '', ?)""", review, id("person", person), person - 1, digest, now);
        insert(
                database,
                """
                INSERT INTO publication (id, workspace, post, variant, revision, channel, digest, state, due_at, miss_at,
                                         wake_at, attempts, looks, remote, changed_at)
                VALUES (?, ?, ?, ?, 1, ?, ?, 'WAITING', ?, ?, ?, 0, 0, '{}', ?)""",
                id("publication", number),
                WORKSPACE,
                post,
                id("variant", number),
                channel,
                digest,
                due,
                due,
                due,
                now);
    }

    /** A busy year: most of its last entries are people who came in. */
    private void trail(Connection database) throws SQLException {
        insert(database, "DELETE FROM audit_entry WHERE workspace = ?", WORKSPACE);
        for (int sequence = 1; sequence <= TRAIL; sequence++)
            insert(
                    database,
                    """
                    INSERT INTO audit_entry (workspace, sequence, at, actor, actor_name, verb, subject, details, previous_hash, hash)
                    VALUES (?, ?, ?, ?, 'Author', ?, 'post/x', '{}', ?, ?)""",
                    WORKSPACE,
                    sequence,
                    now.minusHours(1),
                    id("person", 0),
                    sequence < TRAIL - 50 ? "post.revised" : "person.signed-in",
                    "0".repeat(64),
                    "0".repeat(64));
        insert(database, "UPDATE audit_chain SET sequence = ? WHERE workspace = ?", TRAIL, WORKSPACE);
    }

    private void feed(Connection database) throws SQLException {
        insert(
                database,
                "INSERT INTO person (id, issuer, subject, name, seen_at) VALUES (?, 'https://sso.example.org', 'benchmark', 'Viewer', ?)",
                id("person", 0),
                now);
        insert(
                database,
                """
                INSERT INTO feed (id, workspace, person, shows, language, secret_hash, made_at, fetched_at)
                VALUES (?, ?, ?, 'everything', 'fi', ?, ?, ?)""",
                id("feed", 0),
                WORKSPACE,
                id("person", 0),
                Fingerprint.of("kaari-feed-1").add(SECRET).hex(),
                now,
                now.plusHours(1));
    }

    private static void insert(Connection database, String sql, Object... values) throws SQLException {
        try (var statement = database.prepareStatement(sql)) {
            for (int place = 0; place < values.length; place++) statement.setObject(place + 1, values[place]);
            statement.executeUpdate();
        }
    }

    private static String id(String kind, int number) {
        return UUID.nameUUIDFromBytes((kind + number).getBytes(StandardCharsets.UTF_8))
                .toString();
    }
}
