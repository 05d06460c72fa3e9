package fi.kaari.job;

import fi.kaari.publication.Work;
import java.util.HashMap;
import java.util.Map;
import org.springframework.batch.core.partition.Partitioner;
import org.springframework.batch.infrastructure.item.ExecutionContext;

/** One partition for each channel that has work. */
class ChannelPartitioner implements Partitioner {

    static final String CHANNEL = "channel";

    private final Lanes lanes;
    private final Work work;

    ChannelPartitioner(Lanes lanes, Work work) {
        this.lanes = lanes;
        this.work = work;
    }

    @Override
    public Map<String, ExecutionContext> partition(int gridSize) {
        var partitions = new HashMap<String, ExecutionContext>();
        lanes.enter(work)
                .forEach(channel ->
                        partitions.put(channel.value(), new ExecutionContext(Map.of(CHANNEL, channel.value()))));
        return partitions;
    }
}
