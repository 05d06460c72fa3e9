package fi.kaari.job;

import fi.kaari.post.ChannelId;
import fi.kaari.publication.Ledger;
import fi.kaari.publication.Work;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** On each channel one thing at a time: which lanes this node has occupied. */
@Component
class Lanes {

    private final Ledger ledger;
    private final Set<Lane> occupied = ConcurrentHashMap.newKeySet();

    Lanes(Ledger ledger) {
        this.ledger = ledger;
    }

    /** Whether there is work on a channel that this node is not at work on already. */
    boolean hasFree(Work work) {
        return ledger.channelsWith(work).stream().anyMatch(channel -> !occupied.contains(new Lane(work, channel)));
    }

    /** Occupies every free lane that has work; each has to be left again. */
    List<ChannelId> enter(Work work) {
        return ledger.channelsWith(work).stream()
                .filter(channel -> occupied.add(new Lane(work, channel)))
                .toList();
    }

    void leave(Work work, ChannelId channel) {
        occupied.remove(new Lane(work, channel));
    }

    private record Lane(Work work, ChannelId channel) {}
}
