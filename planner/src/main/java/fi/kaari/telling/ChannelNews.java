package fi.kaari.telling;

import fi.kaari.channel.AccessEnding;
import fi.kaari.channel.Channel;
import fi.kaari.channel.ChannelTroubled;
import fi.kaari.workspace.Role;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tells those who look after channels that one stops publishing, before it does and when it has. */
@Component
class ChannelNews {

    private final Teller teller;
    private final Circle circle;

    ChannelNews(Teller teller, Circle circle) {
        this.teller = teller;
        this.circle = circle;
    }

    @EventListener
    @Transactional
    public void on(AccessEnding ending) {
        tell(Occasion.ACCESS_ENDING, ending.channel(), ending.endsAt() + "/" + ending.days());
    }

    @EventListener
    @Transactional
    public void on(ChannelTroubled troubled) {
        var channel = troubled.channel();
        tell(Occasion.ACCESS_ENDED, channel, String.valueOf(channel.troubleSince()));
    }

    private void tell(Occasion occasion, Channel channel, String time) {
        var id = channel.id();
        var news = new News(
                channel.workspace(), occasion, "channel/" + id + "/" + time, channel.name(), "/channels/" + id);
        teller.tell(news, circle.holding(channel.workspace(), Role.LEAD, Role.ADMIN));
    }
}
