package fi.kaari.inbox;

import fi.kaari.approval.Look;
import fi.kaari.approval.Look.Told;
import fi.kaari.channel.Channel;
import fi.kaari.post.ChannelId;
import java.util.List;
import java.util.Map;

/**
 * What has changed, and since when.
 *
 * @param since {@code look} (the reader's last one), {@code decision} (what they decided on) or {@code submission}:
 *     {@code inbox.changed.<since>}
 * @param channels those that are connected
 */
record Changes(String since, List<Change> all, Map<ChannelId, Channel> channels) {

    static Changes since(String when, Look before, Look now, Map<ChannelId, Channel> channels) {
        return new Changes(when, Change.between(before, now), channels);
    }

    /** The id of its platform; empty if the channel is not connected any more. */
    public String platform(Told told) {
        var channel = channels.get(told.channel());
        return channel == null ? "" : channel.platform();
    }

    /** The name of the channel; its id if it is not connected any more. */
    public String channel(Told told) {
        var channel = channels.get(told.channel());
        return channel == null ? told.channel().value() : channel.name();
    }
}
