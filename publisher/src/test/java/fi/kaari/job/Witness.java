package fi.kaari.job;

import fi.kaari.channel.AccessEnding;
import fi.kaari.channel.ChannelReconnected;
import fi.kaari.channel.ChannelTroubled;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.context.event.EventListener;

/** Remembers what was told about channels. */
public class Witness {

    private final List<Object> told = new CopyOnWriteArrayList<>();

    @EventListener
    void on(ChannelTroubled troubled) {
        told.add(troubled);
    }

    @EventListener
    void on(AccessEnding ending) {
        told.add(ending);
    }

    @EventListener
    void on(ChannelReconnected reconnected) {
        told.add(reconnected);
    }

    public <E> List<E> told(Class<E> kind) {
        return told.stream().filter(kind::isInstance).map(kind::cast).toList();
    }
}
