package fi.kaari.channel;

import fi.kaari.platform.Account;
import fi.kaari.platform.Consent;
import fi.kaari.platform.Consents;
import fi.kaari.platform.Credentials;
import fi.kaari.platform.Opened;
import fi.kaari.platform.Platform;
import fi.kaari.platform.PlatformException;
import fi.kaari.platform.Platforms;
import fi.kaari.platform.Right;
import fi.kaari.platform.Verifiable;
import fi.kaari.post.ChannelId;
import fi.kaari.workspace.Actor;
import fi.kaari.workspace.Role;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/** How people connect an account: the platform is asked whether it accepts the token, and for what, before anything is kept. */
@Service
public class Connections {

    private static final Logger LOG = LoggerFactory.getLogger(Connections.class);

    private final Channels channels;
    private final Platforms platforms;
    private final Consents consents;
    private final CredentialTable credentials;

    Connections(Channels channels, Platforms platforms, Consents consents, CredentialTable credentials) {
        this.channels = channels;
        this.platforms = platforms;
        this.consents = consents;
        this.credentials = credentials;
    }

    /**
     * Connects an account, or renews the right to publish on one that is connected already.
     *
     * @param platform the platform's id
     * @param account the account's id on the platform
     * @throws InvalidChannel if something is missing
     * @throws PlatformException if the platform does not accept the token, or cannot be asked
     * @throws RightsMissing if the token does not let Kaari publish and read back
     */
    public Channel connect(Actor actor, String platform, String name, String account, Credentials given) {
        actor.require(Role.ADMIN);
        Channels.requireSound(name, account, given);
        var seen = given.of(account.strip());
        verify(platforms.get(platform), seen);
        var consent = consents.of(platform);
        var missing = consent.map(it -> lacking(it, seen)).orElse(List.of());
        var known = consent.map(it -> it.completed(seen, given)).orElse(given);
        return connect(actor, platform, name, new Opened(seen.id(), name, known, missing));
    }

    /** The same for a channel that is connected already, under its name. */
    public Channel reconnect(Actor actor, ChannelId id, Credentials given) {
        var channel = channels.get(actor, id);
        return connect(actor, channel.platform(), channel.name(), channel.account(), given);
    }

    /** Connects an account that a consent has opened. */
    public Channel connectOpened(Actor actor, String platform, String name, Opened opened) {
        actor.require(Role.ADMIN);
        Channels.requireSound(name, opened.account(), opened.credentials());
        verify(platforms.get(platform), opened.credentials().of(opened.account()));
        return connect(actor, platform, name, opened);
    }

    /** Whoever names the account need not be allowed to find it. */
    private static List<Right> lacking(Consent consent, Account account) {
        return consent.missing(account).stream()
                .filter(right -> right.purpose() != Right.Purpose.FIND_ACCOUNT)
                .toList();
    }

    private Channel connect(Actor actor, String platform, String name, Opened opened) {
        if (!opened.isEnough())
            throw new RightsMissing(
                    opened.missing().stream().filter(Right::isNeeded).toList());
        var channel = channels.connect(actor, platform, name, opened.account(), opened.credentials());
        channels.checked(channel.id(), opened.missing());
        return channels.get(channel.id());
    }

    /**
     * Asks the platform whether it still accepts a channel's token, and for what.
     *
     * @throws PlatformException if it does not, or cannot be asked
     */
    public Channel check(Channel channel, Account account) {
        verify(platforms.get(channel.platform()), account);
        channels.checked(
                channel.id(),
                consents.of(channel.platform())
                        .map(consent -> lacking(consent, account))
                        .orElse(List.of()));
        if (!channel.isWell()) channels.recovered(channel.id());
        return channels.get(channel.id());
    }

    /**
     * Disconnects a channel here, and ends its credentials at the platform where that is possible.
     *
     * @return whether the platform has ended them; if not, a person should do that there
     */
    public boolean disconnect(Actor actor, ChannelId id) {
        actor.require(Role.ADMIN);
        var channel = channels.get(actor, id);
        var kept = credentials.find(id);
        channels.disconnect(actor, id);
        return kept.flatMap(found -> consents.of(channel.platform()).map(consent -> isRevoked(channel, consent, found)))
                .orElse(false);
    }

    private boolean isRevoked(Channel channel, Consent consent, CredentialTable.Sealed sealed) {
        try {
            return consent.revoke(credentials.opened(sealed));
        } catch (PlatformException notNow) {
            LOG.warn("Channel {} is disconnected, its token still lives: {}", channel.id(), notNow.getMessage());
            return false;
        }
    }

    private static void verify(Platform platform, Account account) {
        if (platform instanceof Verifiable verifiable) verifiable.verify(account);
    }
}
