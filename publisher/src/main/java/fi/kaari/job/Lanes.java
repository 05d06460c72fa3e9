package fi.kaari.job;

import fi.kaari.post.ChannelId;
import fi.kaari.publication.Work;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** On each channel one thing at a time: which lanes this node has occupied, and by which run of a job. */
@Component
class Lanes {

    private static final Duration STEP = Duration.ofMillis(20);

    private final Map<Lane, String> occupied = new ConcurrentHashMap<>();

    boolean isFree(Work work, ChannelId channel) {
        return !occupied.containsKey(new Lane(work, channel));
    }

    /** Occupies lanes for a run, which has to leave each of them. */
    void occupy(String run, Work work, List<ChannelId> channels) {
        channels.forEach(channel -> occupied.put(new Lane(work, channel), run));
    }

    List<ChannelId> of(String run) {
        return occupied.entrySet().stream()
                .filter(lane -> lane.getValue().equals(run))
                .map(lane -> lane.getKey().channel())
                .toList();
    }

    void leave(String run, ChannelId channel) {
        occupied.entrySet()
                .removeIf(lane ->
                        lane.getValue().equals(run) && lane.getKey().channel().equals(channel));
    }

    /** Leaves whatever a run still occupies, however it has ended. */
    void leaveAll(String run) {
        occupied.values().removeIf(run::equals);
    }

    /** Waits until nothing is under way, but no longer than that. */
    void awaitAllFree(Duration longest) throws InterruptedException {
        var until = System.nanoTime() + longest.toNanos();
        while (!occupied.isEmpty() && System.nanoTime() < until) Thread.sleep(STEP);
    }

    private record Lane(Work work, ChannelId channel) {}
}
