package fi.kaari.channel;

import fi.kaari.channel.ConsentFailed.Reason;
import fi.kaari.platform.Consent;
import fi.kaari.platform.ConsentRequest;
import fi.kaari.platform.Consents;
import fi.kaari.platform.Opened;
import fi.kaari.platform.PlatformException;
import fi.kaari.workspace.Actor;
import fi.kaari.workspace.NotFound;
import fi.kaari.workspace.Role;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/** Sends people to a platform's consent page, and makes of their return the accounts that they may connect. */
@Service
public class ConsentDesk {

    private static final Logger LOG = LoggerFactory.getLogger(ConsentDesk.class);
    private static final Duration ON_THE_WAY = Duration.ofMinutes(10);
    private static final Duration CHOOSING = Duration.ofMinutes(15);

    private final Consents consents;
    private final Connections connections;
    private final Clock clock;

    ConsentDesk(Consents consents, Connections connections, Clock clock) {
        this.consents = consents;
        this.connections = connections;
        this.clock = clock;
    }

    /** Whether people can be sent to this platform: it knows consent, and Kaari is registered there. */
    public boolean isOpen(String platform) {
        return consents.of(platform).filter(Consent::isRegistered).isPresent();
    }

    /**
     * Sends a person to a platform.
     *
     * @param redirect where the platform sends them back to
     * @throws NotFound if the platform knows no consent, or Kaari is not registered there
     */
    public PendingConsent begin(Actor actor, String platform, URI redirect) {
        actor.require(Role.ADMIN);
        var consent = consent(platform);
        var request = ConsentRequest.to(redirect);
        return new PendingConsent(
                platform,
                request,
                consent.address(request),
                actor,
                clock.instant().plus(ON_THE_WAY));
    }

    /**
     * Takes the answer that the person came back with; each is taken once, whatever comes of it.
     *
     * @param pending what this browser has begun; null if nothing
     * @throws ConsentFailed if it opens nothing
     */
    public OpenedAccounts answered(Actor actor, @Nullable PendingConsent pending, Answer answer) {
        actor.require(Role.ADMIN);
        if (pending == null || !pending.belongsTo(actor) || !pending.request().isAnsweredBy(answer.state()))
            throw new ConsentFailed(Reason.NOT_OURS);
        if (!pending.take()) throw new ConsentFailed(Reason.USED);
        if (pending.isOver(clock.instant())) throw new ConsentFailed(Reason.EXPIRED);
        if (!answer.error().isEmpty() || answer.code().isEmpty()) throw new ConsentFailed(Reason.DENIED);
        var opened = redeemed(pending, answer.code());
        if (opened.isEmpty()) throw new ConsentFailed(Reason.NOTHING);
        return new OpenedAccounts(
                pending.platform(),
                opened,
                actor.id(),
                actor.workspace(),
                clock.instant().plus(CHOOSING));
    }

    private List<Opened> redeemed(PendingConsent pending, String code) {
        try {
            return consent(pending.platform()).redeem(code, pending.request()).stream()
                    .filter(opened -> Channels.isAccount(opened.account()) || !opened.isEnough())
                    .toList();
        } catch (PlatformException.Unauthorised | PlatformException.Refused refused) {
            LOG.warn("A consent on {} opened nothing: {}", pending.platform(), refused.getMessage());
            throw new ConsentFailed(Reason.REFUSED);
        } catch (PlatformException away) {
            LOG.warn("A consent on {} could not be redeemed: {}", pending.platform(), away.getMessage());
            throw new ConsentFailed(Reason.AWAY);
        }
    }

    /**
     * Connects one of the opened accounts.
     *
     * @throws ConsentFailed if they are another person's, or it is too late
     * @throws NotFound if it is none of them
     */
    public Channel connect(Actor actor, OpenedAccounts opened, String account, String name) {
        requireOwn(actor, opened);
        var chosen = opened.find(account).orElseThrow(() -> new NotFound(account));
        return connections.connectOpened(actor, opened.platform(), name, chosen);
    }

    /** @throws ConsentFailed if they are another person's, or it is too late */
    public void requireOwn(Actor actor, OpenedAccounts opened) {
        actor.require(Role.ADMIN);
        if (!opened.isFor(actor, clock.instant())) throw new ConsentFailed(Reason.EXPIRED);
    }

    private Consent consent(String platform) {
        return consents.of(platform).filter(Consent::isRegistered).orElseThrow(() -> new NotFound(platform));
    }

    /** What a platform sends a person back with; what is missing is empty. */
    public record Answer(String state, String code, String error) {

        @Override
        public String toString() {
            return "Answer[error=" + error + ", ******]";
        }
    }
}
