package fi.kaari.platform.instagram;

import fi.kaari.platform.PlatformException.RateLimited;
import fi.kaari.platform.RemoteNotes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** The calls that were to make one post public; each one that is taken for spam is followed by twice as long a rest. */
final class AttemptNotes {

    private static final String FIRST = "first-attempt";
    private static final String BLOCKS = "spam.blocks";
    private static final String RESTS_UNTIL = "spam.rests-until";
    private static final Duration SHORTEST_REST = Duration.ofMinutes(3);
    private static final int MOST_DOUBLINGS = 7;

    private final RemoteNotes remote;
    private final Clock clock;

    AttemptNotes(RemoteNotes remote, Clock clock) {
        this.remote = remote;
        this.clock = clock;
    }

    /** @return whether a call was made before */
    boolean begin() {
        boolean isRepeated = remote.get(FIRST).isPresent();
        remote.made(FIRST, () -> clock.instant().toString());
        return isRepeated;
    }

    Instant first(Instant otherwise) {
        return remote.get(FIRST).map(Instant::parse).orElse(otherwise);
    }

    void takenForSpam() {
        int blocks = remote.get(BLOCKS).map(Integer::valueOf).orElse(0);
        var rest = SHORTEST_REST.multipliedBy(1L << Math.min(blocks, MOST_DOUBLINGS));
        remote.put(BLOCKS, String.valueOf(blocks + 1));
        remote.put(RESTS_UNTIL, clock.instant().plus(rest).toString());
    }

    /** @throws RateLimited as long as the rest after the last block lasts */
    void requireRest() {
        remote.get(RESTS_UNTIL)
                .map(Instant::parse)
                .filter(until -> until.isAfter(clock.instant()))
                .ifPresent(until -> {
                    throw new RateLimited(
                            "Instagram has taken the post for spam (4/2207051); it is tried again after a rest",
                            Duration.between(clock.instant(), until));
                });
    }
}
