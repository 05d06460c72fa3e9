package fi.kaari.channel;

import fi.kaari.channel.CredentialTable.Sealed;
import fi.kaari.platform.Account;
import fi.kaari.platform.Account.Token;
import fi.kaari.platform.Consent;
import fi.kaari.platform.Consents;
import fi.kaari.platform.Credentials;
import fi.kaari.platform.PlatformException;
import fi.kaari.platform.PlatformException.Unanswered;
import fi.kaari.platform.PlatformException.Unauthorised;
import fi.kaari.platform.PlatformException.Unavailable;
import fi.kaari.post.ChannelId;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/**
 * Keeps channels signed in: fetches the next token ahead of time, or when a platform refuses the present one. One node
 * at a time renews a channel, since some platforms take a refresh token once only; the others wait for what it brings.
 */
@Service
public class Renewals {

    private static final Logger LOG = LoggerFactory.getLogger(Renewals.class);

    /** Longer than two calls may take, so that a lease that has ended is a dead node's. */
    private static final Duration LEASE = Duration.ofMinutes(2);

    private static final Duration SOON = Duration.ofMinutes(2);
    private static final Duration LOOK = Duration.ofMillis(100);
    private static final Duration SHORTEST_PAUSE = Duration.ofMinutes(1);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(30);
    private static final Duration LONG = Duration.ofDays(1);

    private final CredentialTable table;
    private final Consents consents;
    private final Channels channels;
    private final Clock clock;

    Renewals(CredentialTable table, Consents consents, Channels channels, Clock clock) {
        this.table = table;
        this.consents = consents;
        this.channels = channels;
        this.clock = clock;
    }

    /** The channels whose credentials are to be renewed now. */
    public List<ChannelId> due(int limit) {
        return table.due(limit);
    }

    /** Renews a channel's credentials if they are still to be renewed. */
    public void renew(ChannelId id) {
        var channel = channels.get(id);
        var sealed = table.find(id);
        if (sealed.isPresent()) renewed(channel, table.opened(sealed.get()).access());
    }

    /**
     * The account with a token that outlasts the next call.
     *
     * @throws Unauthorised if there is none any more
     */
    public Account account(Channel channel) {
        var account = channels.account(channel);
        return channel.isWell() && endsSoon(channel)
                ? renewed(channel, account.token()).orElse(account)
                : account;
    }

    private boolean endsSoon(Channel channel) {
        var access = channel.access();
        return access.renewAt() != null
                && access.expiresAt() != null
                && access.expiresAt().isBefore(clock.instant().plus(SOON));
    }

    /**
     * The account with another token than the one that its platform has just refused.
     *
     * @return empty if there is no way to another token
     * @throws Unavailable if it cannot be fetched just now
     * @throws Unauthorised if it is refused as well: somebody has to reconnect the channel
     */
    public Optional<Account> another(Channel channel, Token refused) {
        return channel.isWell() ? renewed(channel, refused) : Optional.empty();
    }

    private Optional<Account> renewed(Channel channel, Token old) {
        return consents.of(channel.platform())
                .flatMap(consent -> renewed(channel, consent, old))
                .map(credentials -> credentials.of(channel.account()));
    }

    private Optional<Credentials> renewed(Channel channel, Consent consent, Token old) {
        var holder = UUID.randomUUID().toString();
        if (!table.lease(channel.id(), holder, clock.instant().plus(LEASE))) return Optional.of(awaited(channel, old));
        try {
            return underLease(channel, consent, old);
        } finally {
            table.release(channel.id(), holder);
        }
    }

    /** Somebody else renews: what it brings is ours too. */
    private Credentials awaited(Channel channel, Token old) {
        var end = System.nanoTime() + LEASE.toNanos();
        while (System.nanoTime() < end) {
            var stored = table.find(channel.id())
                    .map(table::opened)
                    .filter(it -> !it.access().equals(old));
            if (stored.isPresent()) return stored.get();
            if (!table.isLeased(channel.id())) break;
            pause();
        }
        throw new Unavailable("The channel's next token has not come yet");
    }

    private static void pause() {
        try {
            Thread.sleep(LOOK);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new Unavailable("Kaari stops");
        }
    }

    private Optional<Credentials> underLease(Channel channel, Consent consent, Token old) {
        var sealed = table.find(channel.id());
        if (sealed.isEmpty()) return Optional.empty();
        var present = table.opened(sealed.get());
        if (!present.access().equals(old)) return Optional.of(present);
        if (consent.renewal(present).isEmpty()) return Optional.empty();
        return Optional.of(fetched(channel, consent, sealed.get(), present));
    }

    private Credentials fetched(Channel channel, Consent consent, Sealed sealed, Credentials present) {
        try {
            var next = asked(consent, present);
            if (!table.replace(sealed, channel.platform(), next)) return present(channel, next);
            LOG.info(
                    "Channel {} ({}) has its next token, good until {}",
                    channel.id(),
                    channel.platform(),
                    next.expiresAt());
            return next;
        } catch (Unauthorised refused) {
            refused(channel, present, refused);
            throw refused;
        } catch (PlatformException away) {
            postpone(channel, away);
            throw new Unavailable(Objects.requireNonNullElse(away.getMessage(), "The next token cannot be fetched"));
        }
    }

    /** A person has connected the channel anew meanwhile: theirs counts. */
    private Credentials present(Channel channel, Credentials otherwise) {
        return table.find(channel.id()).map(table::opened).orElse(otherwise);
    }

    /** A lost answer may have used the refresh token up; whether it has, one more try tells. */
    private static Credentials asked(Consent consent, Credentials present) {
        try {
            return consent.renew(present);
        } catch (Unanswered lost) {
            return consent.renew(present);
        }
    }

    /** A token with days to live can be tried again tomorrow, and people are warned; with another one all is over. */
    private void refused(Channel channel, Credentials present, Unauthorised refused) {
        var end = present.expiresAt();
        if (end != null && end.isAfter(clock.instant().plus(LONG))) {
            table.failed(channel.id(), clock.instant().plus(LONG));
        } else {
            table.failed(channel.id(), null);
            channels.troubled(channel.id(), Objects.requireNonNullElse(refused.getMessage(), ""));
        }
        LOG.warn("Channel {} ({}) gets no further token: {}", channel.id(), channel.platform(), refused.getMessage());
    }

    private void postpone(Channel channel, PlatformException away) {
        var failures = Math.min(channel.access().failures(), 5);
        var pause = SHORTEST_PAUSE.multipliedBy(1L << failures);
        var next = clock.instant().plus(pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE);
        table.failed(channel.id(), next);
        LOG.warn("Channel {} gets its next token later, at {}: {}", channel.id(), next, away.getMessage());
    }

    /**
     * Seals every channel's credentials under the current key, and says when earlier keys are no longer needed. Channels that
     * could not be read under the keys of an earlier start go on if they can be now.
     */
    public int reseal() {
        var old = table.underFormerKeys();
        var done = (int) old.stream().filter(this::isResealed).count();
        channels.everywhere().stream()
                .filter(channel -> Vault.UNREADABLE.equals(channel.trouble()))
                .filter(this::isReadable)
                .forEach(channel -> channels.recovered(channel.id()));
        if (done > 0) LOG.info("The credentials of {} channels are sealed under the current key now", done);
        return done;
    }

    /** How many channels' credentials are sealed under an earlier key, which therefore has to stay. */
    public int underFormerKeys() {
        return table.underFormerKeys().size();
    }

    private boolean isReadable(Channel channel) {
        try {
            channels.account(channel);
            return true;
        } catch (Unauthorised stillNot) {
            return false;
        }
    }

    private boolean isResealed(Sealed sealed) {
        try {
            return table.reseal(sealed);
        } catch (Unauthorised unreadable) {
            channels.troubled(sealed.channel(), Objects.requireNonNullElse(unreadable.getMessage(), ""));
            return false;
        }
    }
}
