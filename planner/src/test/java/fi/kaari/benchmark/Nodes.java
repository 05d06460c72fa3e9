package fi.kaari.benchmark;

import fi.kaari.RunningKaari;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/** Processes that publish side by side, and whatever can happen to one of them. */
final class Nodes implements AutoCloseable {

    /** Longer than the lease that the campaigns set. */
    private static final Duration FROZEN = Duration.ofSeconds(20);

    private final List<RunningKaari> all;
    private int blows;

    private Nodes(List<RunningKaari> all) {
        this.all = all;
    }

    static Nodes start(int count, Path directory, String... settings) {
        return new Nodes(IntStream.range(0, count)
                .parallel()
                .mapToObj(node -> RunningKaari.in(directory.resolve("node-" + node), settings))
                .toList());
    }

    /** Kills one and starts it again, or freezes one of several, at random moments until then. */
    void strikeUntil(Instant end, long seed) throws InterruptedException {
        var random = new Random(seed);
        while (Instant.now().isBefore(end)) {
            Thread.sleep(1_000 + random.nextLong(4_000));
            strike(all.get(random.nextInt(all.size())), all.size() > 1 && random.nextInt(4) == 0);
        }
    }

    /** How often a node was killed or frozen. */
    int blows() {
        return blows;
    }

    private void strike(RunningKaari node, boolean freeze) throws InterruptedException {
        blows++;
        if (freeze) {
            signal("STOP", node);
            Thread.sleep(FROZEN);
            signal("CONT", node);
        } else {
            node.kill();
            node.restart();
        }
    }

    private static void signal(String name, RunningKaari node) throws InterruptedException {
        try {
            new ProcessBuilder("kill", "-" + name, String.valueOf(node.pid()))
                    .start()
                    .waitFor();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    @Override
    public void close() {
        all.forEach(RunningKaari::close);
    }
}
