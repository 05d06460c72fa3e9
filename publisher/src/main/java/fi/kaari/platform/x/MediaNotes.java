package fi.kaari.platform.x;

import fi.kaari.platform.RemoteNotes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;

/** How far the upload of one medium has come. */
final class MediaNotes {

    /** X keeps an unused medium for a day. */
    private static final Duration LIFE = Duration.ofHours(20);

    private static final List<String> ALL =
            List.of("id", "since", "segments", "finalizing", "finalized", "look-at", "described");

    private final String prefix;
    private final RemoteNotes remote;
    private final Clock clock;

    MediaNotes(int position, RemoteNotes remote, Clock clock) {
        this.prefix = "media." + position + ".";
        this.remote = remote;
        this.clock = clock;
    }

    void forgetExpired() {
        var since = remote.get(prefix + "since").map(Instant::parse).orElse(clock.instant());
        if (since.plus(LIFE).isBefore(clock.instant())) forget();
    }

    void forget() {
        ALL.forEach(name -> remote.remove(prefix + name));
    }

    /** The medium's id on X, which initialising gives it. */
    String id(Supplier<String> initialising) {
        remote.made(prefix + "since", () -> clock.instant().toString());
        return remote.made(prefix + "id", initialising);
    }

    String id() {
        return remote.get(prefix + "id").orElseThrow();
    }

    int segments() {
        return remote.get(prefix + "segments").map(Integer::valueOf).orElse(0);
    }

    void segments(int arrived) {
        remote.put(prefix + "segments", String.valueOf(arrived));
    }

    void once(String name, Runnable step) {
        remote.made(prefix + name, () -> {
            step.run();
            return "yes";
        });
    }

    boolean has(String name) {
        return remote.get(prefix + name).isPresent();
    }

    /** Looks at a medium that X works on no earlier than X has asked for. */
    void lookIn(Duration pause) {
        remote.put(prefix + "look-at", clock.instant().plus(pause).toString());
    }

    /** How long to wait before the next look; not positive if it may be taken now. */
    Duration untilLook() {
        return remote.get(prefix + "look-at")
                .map(Instant::parse)
                .map(at -> Duration.between(clock.instant(), at))
                .orElse(Duration.ZERO);
    }

    boolean isProcessing() {
        return has("look-at");
    }

    void processingEnds() {
        remote.remove(prefix + "look-at");
    }
}
