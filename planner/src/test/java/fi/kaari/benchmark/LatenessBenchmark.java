package fi.kaari.benchmark;

import fi.kaari.Backlog;
import fi.kaari.RunningKaari;
import fi.kaari.database.TestDatabase;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.util.FileSystemUtils;

/**
 * How late 1,000 posts are that are due in the same second on 200 channels, while each call to a platform takes 50 ms:
 * until the platform has them, as the platform sees it. {@code -Dchannels=…} and {@code -Dposts=…} (on each) change it.
 */
final class LatenessBenchmark {

    private static final int CHANNELS = Integer.getInteger("channels", 200);
    private static final int POSTS_EACH = Integer.getInteger("posts", 5);
    private static final int SAMPLE = 20;
    private static final Duration START = Duration.ofSeconds(90);
    private static final Duration LATENCY = Duration.ofMillis(50);

    private LatenessBenchmark() {}

    public static void main(String[] arguments) throws Exception {
        var table = new Table("database", "posts", "channels", "cores", "p50 s", "p90 s", "p99 s", "max s");
        try (var platform = new PlainPlatform(LATENCY)) {
            try (var database = TestDatabase.onMySql()) {
                row(table, "MySQL", onMySql(platform, database));
            }
            row(table, "H2", onH2(platform));
        }
        table.print();
    }

    private static List<Duration> onMySql(PlainPlatform platform, TestDatabase database) throws Exception {
        var directory = Files.createTempDirectory("kaari-lateness");
        try {
            return measured(
                    platform,
                    Backlog.over(database, directory, "10m"),
                    directory,
                    Backlog.settings(database, directory));
        } finally {
            FileSystemUtils.deleteRecursively(directory);
        }
    }

    private static List<Duration> onH2(PlainPlatform platform) throws Exception {
        var directory = Files.createTempDirectory("kaari-lateness");
        try {
            return measured(platform, Backlog.in(directory), directory, Backlog.SETTINGS);
        } finally {
            FileSystemUtils.deleteRecursively(directory);
        }
    }

    private static List<Duration> measured(
            PlainPlatform platform, Backlog backlog, Path directory, List<String> settings) throws Exception {
        platform.begin(LATENCY);
        Instant due;
        try (backlog) {
            var preparation = preparation(backlog);
            due = Instant.now().plus(preparation);
            for (int channel = 0; channel < CHANNELS; channel++)
                backlog.approve("x", String.valueOf(2_000 + channel), POSTS_EACH, due);
        }
        var address = Stream.of("--kaari.platform.x.base-url=" + platform.url());
        var kaari = RunningKaari.in(
                directory, Stream.concat(settings.stream(), address).toArray(String[]::new));
        while (platform.count() < CHANNELS * POSTS_EACH) Thread.sleep(200);
        kaari.close();
        return platform.taken().values().stream()
                .map(taken -> Duration.between(due, taken))
                .sorted()
                .toList();
    }

    /** Until all are approved and a Kaari has started and looked at them, going by how long a few take. */
    private static Duration preparation(Backlog backlog) {
        var begun = Instant.now();
        backlog.approve("x", "1", SAMPLE, begun.plus(Duration.ofDays(1)));
        var each = Duration.between(begun, Instant.now()).dividedBy(SAMPLE);
        return each.multipliedBy(CHANNELS * POSTS_EACH)
                .multipliedBy(3)
                .dividedBy(2)
                .plus(START);
    }

    private static void row(Table table, String database, List<Duration> late) {
        table.row(
                database,
                late.size(),
                CHANNELS,
                Runtime.getRuntime().availableProcessors(),
                seconds(late, 50),
                seconds(late, 90),
                seconds(late, 99),
                seconds(late, 100));
    }

    private static double seconds(List<Duration> sorted, int percent) {
        return sorted.get(Math.max(0, sorted.size() * percent / 100 - 1)).toMillis() / 1000.0;
    }
}
