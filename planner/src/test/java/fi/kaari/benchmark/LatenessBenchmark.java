package fi.kaari.benchmark;

import fi.kaari.Backlog;
import fi.kaari.RunningKaari;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.util.FileSystemUtils;
import tools.jackson.databind.JsonNode;

/** How late 200 posts are that are due in the same second on four channels, while each call to a platform takes 50 ms. */
final class LatenessBenchmark {

    private static final int POSTS_EACH = 50;
    private static final Duration AHEAD = Duration.ofSeconds(90);

    private static final List<Account> ACCOUNTS = List.of(
            new Account("facebook", "1001"),
            new Account("facebook", "1002"),
            new Account("instagram", "17840000000000001"),
            new Account("x", "2001"));

    private LatenessBenchmark() {}

    public static void main(String[] arguments) throws Exception {
        var directory = Files.createTempDirectory("kaari-lateness");
        try {
            plan(directory);
            try (var kaari = RunningKaari.in(directory, settings())) {
                print(awaited(kaari));
            }
        } finally {
            FileSystemUtils.deleteRecursively(directory);
        }
    }

    private static void plan(Path directory) {
        try (var backlog = Backlog.in(directory)) {
            var due = Instant.now().plus(AHEAD);
            ACCOUNTS.forEach(account -> backlog.approve(account.platform(), account.id(), POSTS_EACH, due));
        }
    }

    private static String[] settings() {
        return Stream.concat(Backlog.SETTINGS.stream(), Stream.of("--kaari.sandbox.delay=50ms"))
                .toArray(String[]::new);
    }

    private static List<Published> awaited(RunningKaari kaari) throws InterruptedException {
        var published = published(kaari);
        while (published.size() < ACCOUNTS.size() * POSTS_EACH) {
            Thread.sleep(2_000);
            published = published(kaari);
        }
        return published;
    }

    private static List<Published> published(RunningKaari kaari) {
        var request = HttpRequest.newBuilder(URI.create(kaari.url() + "/api/v1/publications?show=OUT&limit=500"))
                .header("Authorization", "Bearer " + kaari.token("lead"))
                .build();
        return kaari.json(request).valueStream().map(Published::of).toList();
    }

    private static void print(List<Published> all) {
        var table = new Table("posts", "channel", "p50 s", "p99 s", "max s");
        row(table, "all four", all);
        all.stream()
                .map(Published::channel)
                .distinct()
                .forEach(channel -> row(
                        table,
                        channel.substring(0, 8),
                        all.stream().filter(it -> it.channel().equals(channel)).toList()));
        table.print();
    }

    private static void row(Table table, String channel, List<Published> posts) {
        var late = posts.stream().map(Published::late).sorted().toList();
        table.row(late.size(), channel, seconds(late, 50), seconds(late, 99), seconds(late, 100));
    }

    private static double seconds(List<Duration> sorted, int percent) {
        return sorted.get(Math.max(0, sorted.size() * percent / 100 - 1)).toMillis() / 1000.0;
    }

    private record Account(String platform, String id) {}

    private record Published(String channel, Duration late) {

        static Published of(JsonNode publication) {
            var due = Instant.parse(publication.path("due").asString());
            var out = Instant.parse(publication.path("publishedAt").asString());
            return new Published(publication.path("channel").asString(), Duration.between(due, out));
        }
    }
}
