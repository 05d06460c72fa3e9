package fi.kaari.benchmark;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import fi.kaari.Backlog;
import fi.kaari.RunningKaari;
import fi.kaari.database.TestDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jsoup.Jsoup;

/**
 * Publications on all four platforms while everything fails at once: one process plays the platforms and serves the
 * pages, others publish on the same MySQL and are killed at random moments. In the end the platforms' own pages say what
 * is out.
 *
 * @param accounts on each platform
 * @param window in which the posts are due
 * @param nodes how many processes publish
 * @param seed of everything that happens by chance, as far as the machine lets it happen again
 */
record Campaign(int posts, int accounts, Duration window, int nodes, long seed) {

    private static final List<String> PLATFORMS = List.of("facebook", "instagram", "x", "youtube");
    private static final Set<String> MOVING = Set.of("WAITING", "READY", "SENDING", "RETRYING", "UNCERTAIN");
    private static final String GRACE = "45s";
    private static final Duration LONGEST_AFTERMATH = Duration.ofMinutes(5);

    /** What goes wrong: kind, calls, amount, percent, how often at most (0: always). */
    private static final List<Trouble> TROUBLES = List.of(
            new Trouble("SLOW", "ANY", 200, 10, 0),
            new Trouble("DROP_BEFORE", "ANY", 0, 3, 0),
            new Trouble("DROP_AFTER", "PUBLISH", 0, 8, 0),
            new Trouble("DROP_AFTER", "PREPARE", 0, 4, 0),
            new Trouble("TRUNCATED", "PUBLISH", 0, 6, 0),
            new Trouble("TRUNCATED", "LOOK", 0, 4, 0),
            new Trouble("DOWN_BEFORE", "ANY", 0, 3, 0),
            new Trouble("DOWN_BEFORE", "UPLOAD", 0, 10, 0),
            new Trouble("DOWN_AFTER", "PUBLISH", 0, 6, 0),
            new Trouble("DOWN_AFTER", "UPLOAD", 0, 5, 0),
            new Trouble("TOO_MANY", "ANY", 2, 3, 0),
            new Trouble("TOO_MANY", "PUBLISH", 0, 1, 2),
            new Trouble("BUSY", "ANY", 3, 1, 4),
            new Trouble("STUCK", "ANY", 6, 20, 0),
            new Trouble("FAILED", "ANY", 0, 10, 0),
            new Trouble("LAG", "ANY", 5, 100, 0));

    Result run(Path directory) throws InterruptedException {
        try (var database = TestDatabase.onMySql();
                var backlog = Backlog.over(database, directory, GRACE)) {
            try (var platforms =
                            RunningKaari.in(directory.resolve("platforms"), settings(database, directory, "planner"));
                    var running = Nodes.start(nodes, directory, publisher(database, directory, platforms))) {
                trouble(platforms);
                var begin = Instant.now().plus(Duration.ofMillis(700L * posts)).plusSeconds(15);
                var texts = plan(backlog, begin);
                running.strikeUntil(begin.plus(window.dividedBy(2)), seed);
                reconnect(backlog);
                running.strikeUntil(begin.plus(window), seed + 1);
                awaitStillness(database);
                return result(database, platforms, texts, running.blows());
            }
        }
    }

    private List<String> plan(Backlog backlog, Instant begin) {
        var random = new Random(seed);
        var texts = new ArrayList<String>();
        for (int channel = 0; channel < PLATFORMS.size() * accounts; channel++) {
            var due = IntStream.range(0, share(channel))
                    .mapToObj(post -> begin.plusMillis(random.nextLong(window.toMillis())))
                    .toList();
            texts.addAll(backlog.approve(PLATFORMS.get(channel % PLATFORMS.size()), account(channel), due));
        }
        return List.copyOf(texts);
    }

    /** As an administrator does who has read that two channels were signed out. */
    private void reconnect(Backlog backlog) {
        backlog.connect("x", account(0), "sandbox-" + account(0) + "/2");
        backlog.connect("facebook", account(0), "sandbox-" + account(0) + "/2");
    }

    private int share(int channel) {
        int channels = PLATFORMS.size() * accounts;
        return posts / channels + (channel < posts % channels ? 1 : 0);
    }

    private String account(int channel) {
        return String.valueOf(17840000000000000L + channel / PLATFORMS.size());
    }

    private static String[] settings(TestDatabase database, Path directory, String role) {
        var pace = Stream.of(
                "--kaari.role=" + role,
                "--kaari.platform.instagram.image-pause=500ms",
                "--kaari.publishing.grace=" + GRACE,
                "--kaari.publishing.lease=15s",
                "--kaari.publishing.look=2s",
                "--kaari.publishing.search=30s",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC");
        return Stream.concat(Backlog.settings(database, directory).stream(), pace)
                .toArray(String[]::new);
    }

    private static String[] publisher(TestDatabase database, Path directory, RunningKaari platforms) {
        var addresses = PLATFORMS.stream()
                .map(id -> "--kaari.platform." + id + ".base-url=" + platforms.url() + "/sandbox/" + id);
        return Stream.of(
                        Stream.of(settings(database, directory, "publisher")),
                        addresses,
                        Stream.of("--kaari.public-url=" + platforms.url()))
                .flatMap(Function.identity())
                .toArray(String[]::new);
    }

    private void trouble(RunningKaari platforms) {
        for (int i = 0; i < TROUBLES.size(); i++)
            order(platforms, TROUBLES.get(i).wish("*", "*", seed + i));
        order(platforms, new Trouble("EXPIRED", "ANY", 0, 100, 1).wish("x", account(0), seed));
        order(platforms, new Trouble("REVOKED", "PUBLISH", 0, 100, 1).wish("facebook", account(0), seed));
    }

    private static void order(RunningKaari platforms, String wish) {
        send(HttpRequest.newBuilder(URI.create(platforms.url() + "/sandbox/troubles"))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(wish)));
    }

    private static void awaitStillness(TestDatabase database) throws InterruptedException {
        var until = Instant.now().plus(LONGEST_AFTERMATH);
        while (rows(database).stream().anyMatch(row -> MOVING.contains(row.state()))
                && Instant.now().isBefore(until)) Thread.sleep(500);
    }

    private Result result(TestDatabase database, RunningKaari platforms, List<String> texts, int blows) {
        var seen = IntStream.range(0, PLATFORMS.size() * accounts)
                .mapToObj(channel -> platforms.url() + "/sandbox/" + PLATFORMS.get(channel % PLATFORMS.size()) + "/"
                        + account(channel))
                .flatMap(page -> posts(page).stream())
                .collect(groupingBy(Function.identity(), counting()));
        return new Result(this, texts, seen, rows(database), blows);
    }

    private static List<String> posts(String page) {
        try {
            return Jsoup.connect(page).maxBodySize(0).get().select(".preview-seen").stream()
                    .map(post -> post.text().replaceFirst(".*?(viesti-.*?\\.).*", "$1"))
                    .toList();
        } catch (IOException away) {
            throw new UncheckedIOException(away);
        }
    }

    private static List<Row> rows(TestDatabase database) {
        return database.jdbc().sql("""
                        SELECT variant.text, publication.state, publication.reason, publication.sent_at IS NOT NULL AS sent
                        FROM publication JOIN variant ON variant.id = publication.variant""").query(Row.class).list();
    }

    private static void send(HttpRequest.Builder request) {
        try (var http = HttpClient.newHttpClient()) {
            var answer = http.send(request.build(), BodyHandlers.ofString());
            if (answer.statusCode() >= 300) throw new IllegalStateException(answer.body());
        } catch (IOException away) {
            throw new UncheckedIOException(away);
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    private record Trouble(String kind, String calls, int amount, int percent, int times) {

        String wish(String platform, String account, long seed) {
            return """
                    {"platform": "%s", "account": "%s", "kind": "%s", "calls": "%s", "amount": %d, "percent": %d,
                     "times": %s, "seed": %d}""".formatted(platform, account, kind, calls, amount, percent, times == 0 ? "null" : times, seed);
        }
    }

    /** A row of the ledger, as people are told of it. */
    record Row(String text, String state, String reason, boolean sent) {

        boolean saysOut() {
            return state.equals("PUBLISHED");
        }

        boolean asks() {
            return state.equals("HELD") && sent;
        }

        boolean tells() {
            var texts = ResourceBundle.getBundle("messages.publication", Locale.ENGLISH);
            return reason != null && texts.containsKey("publication.reason." + reason);
        }
    }

    /**
     * What followers see beside what people are told.
     *
     * @param seen how often each text is out
     * @param blows how often a node was killed or frozen
     */
    record Result(Campaign campaign, List<String> texts, Map<String, Long> seen, List<Row> rows, int blows) {

        long published() {
            return rows.stream().filter(row -> row.saysOut() && isOut(row)).count();
        }

        List<String> twice() {
            return seen.entrySet().stream()
                    .filter(text -> text.getValue() > 1)
                    .map(Map.Entry::getKey)
                    .toList();
        }

        /** Said to be out and not there, or not on the ledger at all. */
        List<String> lost() {
            var told = rows.stream().map(Row::text).toList();
            return Stream.concat(
                            rows.stream()
                                    .filter(row -> row.saysOut() && !isOut(row))
                                    .map(Row::text),
                            texts.stream().filter(text -> !told.contains(text)))
                    .toList();
        }

        /** Neither out nor explained, or out and said not to be. */
        List<Row> untold() {
            return rows.stream()
                    .filter(row -> !row.saysOut())
                    .filter(row -> !row.tells() || MOVING.contains(row.state()) || isOut(row) && !row.asks())
                    .toList();
        }

        long in(String state) {
            return rows.stream().filter(row -> row.state().equals(state)).count();
        }

        private boolean isOut(Row row) {
            return seen.containsKey(row.text());
        }

        static Table table() {
            return new Table(
                    "nodes",
                    "posts",
                    "channels",
                    "killed",
                    "published",
                    "twice",
                    "lost",
                    "held",
                    "uncertain",
                    "missed",
                    "refused",
                    "blocked",
                    "untold",
                    "seed");
        }

        void row(Table table) {
            table.row(
                    campaign.nodes(),
                    texts.size(),
                    campaign.accounts() * PLATFORMS.size(),
                    blows,
                    published(),
                    twice().size(),
                    lost().size(),
                    in("HELD"),
                    in("UNCERTAIN"),
                    in("MISSED"),
                    in("REFUSED"),
                    in("BLOCKED"),
                    untold().size(),
                    campaign.seed());
        }

        @Override
        public String toString() {
            return "seed " + campaign.seed() + ", " + blows + " blows, twice " + twice() + ", lost " + lost()
                    + ", untold " + untold();
        }
    }
}
