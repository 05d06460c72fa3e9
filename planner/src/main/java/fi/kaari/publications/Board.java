package fi.kaari.publications;

import fi.kaari.channel.Channel;
import fi.kaari.publication.Pause;
import fi.kaari.publication.State;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Everything that is on its way in a workspace, at one moment: what needs somebody, what goes out next, what is out;
 * of each the nearest, with how many there are altogether.
 *
 * @param pause what holds the workspace; null while publishing goes on
 * @param mayPauseEverywhere whether whoever looks may hold the other workspaces too
 */
record Board(
        List<Connection> connections,
        List<Entry> needing,
        List<Entry> next,
        List<Entry> out,
        int allNeeding,
        int allNext,
        int allOut,
        @Nullable Pause pause,
        boolean mayPauseEverywhere,
        Instant seenAt) {

    private static final Set<State> UNDER_WAY = EnumSet.of(State.SENDING, State.RETRYING, State.UNCERTAIN);
    private static final Duration SOON = Duration.ofMinutes(2);

    public boolean isPaused() {
        return pause != null;
    }

    public boolean isPausedEverywhere() {
        return pause != null && pause.isEverywhere();
    }

    public boolean isEmpty() {
        return needing.isEmpty() && next.isEmpty() && out.isEmpty();
    }

    /** Changes as soon as the board shows something else. */
    public String version() {
        return Integer.toHexString(List.of(connections, needing, next, out, allNeeding, allNext, allOut)
                .hashCode());
    }

    /** How often to look again: while something is under way or about to be, every few seconds. */
    public String rhythm() {
        return next.stream().anyMatch(this::isSoon) ? "every 3s" : "every 30s";
    }

    private boolean isSoon(Entry entry) {
        return UNDER_WAY.contains(entry.publication().state())
                || entry.publication().wakeAt().isBefore(seenAt.plus(SOON));
    }

    /** A channel with the last time something came out on it. */
    record Connection(
            Channel channel, String platformName, @Nullable Instant lastOut) {}
}
