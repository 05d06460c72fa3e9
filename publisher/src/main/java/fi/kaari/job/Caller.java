package fi.kaari.job;

import fi.kaari.channel.Channel;
import fi.kaari.channel.Channels;
import fi.kaari.channel.Renewals;
import fi.kaari.platform.Account;
import fi.kaari.platform.Platform;
import fi.kaari.platform.PlatformException.Unauthorised;
import java.util.function.BiFunction;

/** Whoever speaks with a platform for a channel, with its token, and once more with a new one if it has ended. */
record Caller(Channels channels, Renewals renewals, Channel channel) {

    /** A platform that refuses the token has done nothing, so that it can be asked once more with another one. */
    <R> R ask(BiFunction<Platform, Account, R> question) {
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
