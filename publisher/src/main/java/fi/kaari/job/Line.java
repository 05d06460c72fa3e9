package fi.kaari.job;

import fi.kaari.channel.Channel;
import fi.kaari.channel.Channels;
import fi.kaari.channel.Renewals;
import fi.kaari.platform.Account;
import fi.kaari.platform.Content;
import fi.kaari.platform.Platform;
import fi.kaari.platform.PlatformException.Unauthorised;
import fi.kaari.platform.Receipt;
import fi.kaari.platform.RemoteNotes;
import fi.kaari.platform.Sighting;
import java.time.Instant;
import java.util.function.BiFunction;

/** A channel's way to its platform for one content, and what is learnt on the way about the channel itself. */
record Line(Channels channels, Renewals renewals, Channel channel, Content content, RemoteNotes notes) {

    void prepare() {
        asking((platform, account) -> {
            platform.prepare(account, content, notes);
            return "";
        });
    }

    Receipt publish() {
        var receipt = asking((platform, account) -> platform.publish(account, content, notes));
        if (!channel.isWell()) channels.recovered(channel.id());
        return receipt;
    }

    Sighting find(Instant attemptedAt) {
        return asking((platform, account) -> platform.find(account, content, notes, attemptedAt));
    }

    /** A platform that refuses the token has done nothing, so that it can be asked once more with another one. */
    private <R> R asking(BiFunction<Platform, Account, R> question) {
        var platform = channels.platform(channel);
        var account = renewals.account(channel);
        try {
            return question.apply(platform, account);
        } catch (Unauthorised refused) {
            var other = renewals.another(channel, account.token()).orElseThrow(() -> refused);
            return question.apply(platform, other);
        }
    }
}
