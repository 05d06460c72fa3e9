package fi.kaari.job;

import fi.kaari.channel.Channel;
import fi.kaari.channel.Channels;
import fi.kaari.platform.Content;
import fi.kaari.platform.Receipt;
import fi.kaari.platform.RemoteNotes;
import fi.kaari.platform.Sighting;
import java.time.Instant;

/** A channel's way to its platform for one content, and what is learnt on the way about the channel itself. */
record Line(Channels channels, Channel channel, Content content, RemoteNotes notes) {

    void prepare() {
        channels.platform(channel).prepare(channels.account(channel), content, notes);
    }

    Receipt publish() {
        var receipt = channels.platform(channel).publish(channels.account(channel), content, notes);
        if (!channel.isWell()) channels.recovered(channel.id());
        return receipt;
    }

    Sighting find(Instant attemptedAt) {
        return channels.platform(channel).find(channels.account(channel), content, notes, attemptedAt);
    }
}
