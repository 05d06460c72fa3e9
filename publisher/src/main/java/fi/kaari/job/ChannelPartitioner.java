package fi.kaari.job;

import fi.kaari.post.ChannelId;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.batch.core.partition.Partitioner;
import org.springframework.batch.infrastructure.item.ExecutionContext;

/** One partition for each channel whose lane a run has occupied. */
class ChannelPartitioner implements Partitioner {

    static final String CHANNEL = "channel";

    private final Lanes lanes;
    private final String run;

    ChannelPartitioner(Lanes lanes, String run) {
        this.lanes = lanes;
        this.run = run;
    }

    @Override
    public Map<String, ExecutionContext> partition(int gridSize) {
        return lanes.of(run).stream()
                .map(ChannelId::value)
                .collect(Collectors.toMap(
                        Function.identity(), channel -> new ExecutionContext(Map.of(CHANNEL, channel))));
    }
}
