package fi.kaari.channel;

import fi.kaari.platform.Account;
import fi.kaari.platform.Account.Token;
import fi.kaari.platform.Platform;
import fi.kaari.platform.PlatformException;
import fi.kaari.platform.Platforms;
import fi.kaari.platform.Verifiable;
import fi.kaari.post.ChannelId;
import fi.kaari.workspace.Actor;
import fi.kaari.workspace.Role;
import org.springframework.stereotype.Service;

/** How people connect an account: the platform is asked whether it accepts the token before anything is kept. */
@Service
public class Connections {

    private final Channels channels;
    private final Platforms platforms;

    Connections(Channels channels, Platforms platforms) {
        this.channels = channels;
        this.platforms = platforms;
    }

    /**
     * Connects an account, or renews the right to publish on one that is connected already.
     *
     * @param platform the platform's id
     * @param account the account's id on the platform
     * @throws InvalidChannel if something is missing
     * @throws PlatformException if the platform does not accept the token, or cannot be asked
     */
    public Channel connect(Actor actor, String platform, String name, String account, Token token) {
        actor.require(Role.ADMIN);
        Channels.requireSound(name, account, token);
        verify(platforms.get(platform), new Account(account.strip(), token));
        return channels.connect(actor, platform, name, account, token);
    }

    /** The same for a channel that is connected already, under its name. */
    public Channel reconnect(Actor actor, ChannelId id, Token token) {
        var channel = channels.get(actor, id);
        return connect(actor, channel.platform(), channel.name(), channel.account(), token);
    }

    private static void verify(Platform platform, Account account) {
        if (platform instanceof Verifiable verifiable) verifiable.verify(account);
    }
}
