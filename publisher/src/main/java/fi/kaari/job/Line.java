package fi.kaari.job;

import fi.kaari.platform.Content;
import fi.kaari.platform.Receipt;
import fi.kaari.platform.RemoteNotes;
import fi.kaari.platform.Sighting;
import java.time.Instant;

/** A channel's way to its platform for one content, and what is learnt on the way about the channel itself. */
record Line(Caller caller, Content content, RemoteNotes notes) {

    void prepare() {
        caller.ask((platform, account) -> {
            platform.prepare(account, content, notes);
            return "";
        });
    }

    Receipt publish() {
        var receipt = caller.ask((platform, account) -> platform.publish(account, content, notes));
        var channel = caller.channel();
        if (!channel.isWell()) caller.channels().recovered(channel.id());
        return receipt;
    }

    boolean isGuarded() {
        return caller.channels().platform(caller.channel()).isGuarded(content);
    }

    Sighting find(Instant attemptedAt) {
        return caller.ask((platform, account) -> platform.find(account, content, notes, attemptedAt));
    }
}
